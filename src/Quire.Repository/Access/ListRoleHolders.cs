using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.Explaining;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Lists who holds which role on an object: roles given on it, and those given on collections above it that reach it.
/// </summary>
/// <param name="Target">The collection, dataset or file.</param>
/// <param name="Offset">How many to leave out in front.</param>
/// <param name="Limit">How many at most.</param>
[Open("what it takes to manage roles depends on what the object is, and is checked there")]
[RequiresAccount]
public sealed record ListRoleHolders(ObjectRef Target, int Offset, int Limit) : IQuery<RoleHolders>, ITargeted;

internal sealed class ListRoleHoldersHandler(
    RepositoryDb db,
    PermissionEvaluator permissions,
    AssignmentNames names,
    HiddenPlaces hidden
) : IHandle<ListRoleHolders, RoleHolders>
{
    public async Task<RoleHolders> HandleAsync(ListRoleHolders operation, OperationContext context, CancellationToken ct)
    {
        context.MustHave(RoleGiving.ManagingOf(context.Target.Kind));
        var places = await permissions.PlacesAsync(context.Target, ct);
        var found = db.RoleAssignments.AsNoTracking().Where(a => places.Contains(a.ObjectId));
        // Each lies in the next, so that its path is the longer one.
        var assignments = await found
            .Include(a => a.Role)
            .Include(a => a.Object)
            .OrderByDescending(a => a.Object.AncestorPath.Length)
            .ThenBy(a => a.Id)
            .Skip(operation.Offset)
            .Take(operation.Limit)
            .ToListAsync(ct);
        return new(
            await names.OfAsync(assignments, ct),
            await found.CountAsync(ct),
            await hidden.AmongAsync(assignments.Select(a => a.Object), context.Caller, ct)
        );
    }
}
