using Quire.Domain.Access;

namespace Quire.Repository.Access.Membership;

/// <summary>A group belongs to one that people put together.</summary>
/// <param name="Member">The group inside, as assignments write it.</param>
/// <param name="OwnerId">The collection of the group around it.</param>
/// <param name="Alias">The alias of the group around it.</param>
internal sealed record GroupInGroup(string Member, long OwnerId, string Alias)
{
    /// <summary>The group around it, as assignments write it.</summary>
    public string Around => AssigneeIds.ExplicitGroup(OwnerId, Alias);
}
