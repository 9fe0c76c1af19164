using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Lists the roles the caller can give on an object: those that count there and give nothing the caller has not.
/// </summary>
[Open("what it takes to manage roles depends on what the object is, and is checked there")]
[RequiresAccount]
public sealed record ListGivableRoles(ObjectRef Target) : IQuery<IReadOnlyList<RoleRecord>>, ITargeted;

internal sealed class ListGivableRolesHandler(RepositoryDb db) : IHandle<ListGivableRoles, IReadOnlyList<RoleRecord>>
{
    public async Task<IReadOnlyList<RoleRecord>> HandleAsync(
        ListGivableRoles operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        context.MustHave(RoleGiving.ManagingOf(context.Target.Kind));
        var roles = await db.RolesFor(context.Target).AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct);
        return [.. roles.Where(r => context.May(r.Permissions))];
    }
}
