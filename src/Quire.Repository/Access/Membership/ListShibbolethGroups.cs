using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Lists the groups of identity providers.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListShibbolethGroups : IQuery<IReadOnlyList<ShibbolethGroupRecord>>;

internal sealed class ListShibbolethGroupsHandler(RepositoryDb db)
    : IHandle<ListShibbolethGroups, IReadOnlyList<ShibbolethGroupRecord>>
{
    public async Task<IReadOnlyList<ShibbolethGroupRecord>> HandleAsync(
        ListShibbolethGroups operation,
        OperationContext context,
        CancellationToken ct
    ) => await db.ShibbolethGroups.AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct);
}
