using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Lists the roles that can be given on a collection: its own, those of collections above it, and the installation's.
/// </summary>
[Requires(Permission.ManageDataversePermissions)]
public sealed record ListCollectionRoles(ObjectRef Target) : IQuery<IReadOnlyList<RoleRecord>>, ITargeted;

internal sealed class ListCollectionRolesHandler(RepositoryDb db) : IHandle<ListCollectionRoles, IReadOnlyList<RoleRecord>>
{
    public async Task<IReadOnlyList<RoleRecord>> HandleAsync(
        ListCollectionRoles operation,
        OperationContext context,
        CancellationToken ct
    ) => await db.RolesFor(context.Target).AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct);
}
