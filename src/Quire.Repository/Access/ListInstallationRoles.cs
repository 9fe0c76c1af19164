using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Lists the roles that can be given everywhere: those no collection owns.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListInstallationRoles : IQuery<IReadOnlyList<RoleRecord>>;

internal sealed class ListInstallationRolesHandler(RepositoryDb db) : IHandle<ListInstallationRoles, IReadOnlyList<RoleRecord>>
{
    public async Task<IReadOnlyList<RoleRecord>> HandleAsync(
        ListInstallationRoles operation,
        OperationContext context,
        CancellationToken ct
    ) => await db.Roles.AsNoTracking().Where(r => r.OwnerId == null).OrderBy(r => r.Id).ToListAsync(ct);
}
