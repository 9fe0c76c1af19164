using Quire.Domain.Access;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Membership;

/// <summary>A group people put together, with its members.</summary>
/// <param name="Group">The group.</param>
/// <param name="Members">Accounts and groups directly in it, as assignments write them.</param>
public sealed record ExplicitGroupView(ExplicitGroupRecord Group, IReadOnlyList<string> Members)
{
    /// <summary>The group, as assignments write it.</summary>
    public string Identifier => AssigneeIds.ExplicitGroup(Group.OwnerId, Group.Alias);
}
