using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Lists the groups of addresses.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListIpGroups : IQuery<IReadOnlyList<IpGroupView>>;

internal sealed class ListIpGroupsHandler(RepositoryDb db) : IHandle<ListIpGroups, IReadOnlyList<IpGroupView>>
{
    public async Task<IReadOnlyList<IpGroupView>> HandleAsync(
        ListIpGroups operation,
        OperationContext context,
        CancellationToken ct
    ) => [.. (await db.IpGroups.AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct)).Select(IpGroupView.Of)];
}
