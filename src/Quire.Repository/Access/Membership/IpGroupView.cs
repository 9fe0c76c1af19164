using Quire.Domain.Access;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Membership;

/// <summary>A group of addresses.</summary>
/// <param name="Group">The group.</param>
/// <param name="Ranges">Its ranges, read.</param>
public sealed record IpGroupView(IpGroupRecord Group, IReadOnlyList<AddressRange> Ranges)
{
    /// <summary>The group, as assignments write it.</summary>
    public string Identifier => AssigneeIds.IpGroup(Group.Alias);

    internal static IpGroupView Of(IpGroupRecord group) => new(group, [.. group.Ranges.Select(IpRanges.Read)]);
}
