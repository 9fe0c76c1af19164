using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Lists the roles the caller can narrow lists by: those held somewhere; all of them for superusers, and those of the
/// installation for those who hold none.
/// </summary>
[RequiresAccount]
public sealed record ListSelectableRoles : IQuery<IReadOnlyList<RoleRecord>>;

internal sealed class ListSelectableRolesHandler(RepositoryDb db) : IHandle<ListSelectableRoles, IReadOnlyList<RoleRecord>>
{
    public async Task<IReadOnlyList<RoleRecord>> HandleAsync(
        ListSelectableRoles operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var all = await db.Roles.AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct);
        var own = context.Caller.Identifier;
        var held = context.Caller.IsSuperuser
            ? []
            : await db.RoleAssignments.Where(a => a.Assignee == own).Select(a => a.RoleId).Distinct().ToListAsync(ct);
        return context.Caller.IsSuperuser ? all
            : held.Count == 0 ? [.. all.Where(r => r.OwnerId is null)]
            : [.. all.Where(r => held.Contains(r.Id))];
    }
}
