using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>What groups are, as whoever changes one saw it.</summary>
public static class GroupStates
{
    /// <summary>Name, description and ranges of a group of addresses.</summary>
    public static SeenState State(this IpGroupRecord group) => SeenState.Of([group.Name, group.Description, .. group.Ranges]);

    /// <summary>Name, description and domains of a group of mail domains.</summary>
    public static SeenState State(this MailDomainGroupRecord group) =>
        SeenState.Of([group.Name, group.Description, group.IsExpression ? "expressions" : "domains", .. group.Domains]);

    /// <summary>Name and description of a group people put together; who belongs to it is not changed with them.</summary>
    public static SeenState State(this ExplicitGroupRecord group) => SeenState.Of([group.DisplayName, group.Description]);
}
