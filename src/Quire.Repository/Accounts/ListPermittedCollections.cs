using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>
/// The collections an account may do something on, by any role it or a group it belongs to was given there or above; for its
/// owner and for superusers. The address of a call counts for nobody but who calls.
/// </summary>
/// <param name="Identifier">Name of the account.</param>
/// <param name="Permission">Wire name of the permission, or <c>any</c>.</param>
/// <param name="Offset">How many are passed over.</param>
/// <param name="Limit">How many are given.</param>
[RequiresAccount]
public sealed record ListPermittedCollections(string Identifier, string Permission, int Offset, int Limit)
    : IQuery<PermittedCollections>;

internal sealed class ListPermittedCollectionsHandler(
    RepositoryDb db,
    PermissionEvaluator permissions,
    CallerDirectory callers,
    VisibleObjects visible
) : IHandle<ListPermittedCollections, PermittedCollections>
{
    public async Task<PermittedCollections> HandleAsync(
        ListPermittedCollections operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var isOwn = context.Caller.Identifier.Equals(
            AssigneeIds.User(operation.Identifier.TrimStart('@')),
            StringComparison.OrdinalIgnoreCase
        );
        if (!isOwn && !context.Caller.IsSuperuser)
        {
            throw AccountErrors.OfSomebodyElse();
        }

        var wanted = Wanted(operation.Permission);
        var asked = isOwn
            ? context.Caller
            : await callers.WithGroupsAsync(await db.ShownAccountAsync(operation.Identifier, ct), ct);
        var held = asked.IsSuperuser ? db.Collections.Select(c => c.Id) : await HeldAsync(asked, wanted, ct);
        var found = db.Collections.AsNoTracking().Where(c => held.Contains(c.Id));
        var some = await found
            .OrderBy(c => c.Id)
            .Skip(operation.Offset)
            .Take(operation.Limit)
            .Select(c => new PermittedCollection(c.Id, c.Name, c.Alias))
            .ToListAsync(ct);
        return new(await found.CountAsync(ct), some);
    }

    private static Permission? Wanted(string name) =>
        name.Equals("any", StringComparison.OrdinalIgnoreCase) ? null
        : PermissionNames.TryParse(name, out var permission) && permission != Permission.All ? permission
        : throw AccountErrors.NoSuchPermission(name);

    // Roles count where they were given, and below as far as collections take over what is given above them, which few do.
    private async Task<IQueryable<long>> HeldAsync(Caller caller, Permission? wanted, CancellationToken ct)
    {
        var assignees = caller.Assignees.ToList();
        var candidates = await db
            .Collections.AsNoTracking()
            .Where(c => !c.PermissionRoot || db.RoleAssignments.Any(a => a.ObjectId == c.Id && assignees.Contains(a.Assignee)))
            .Select(c => c.Object)
            .ToListAsync(ct);
        var held = await permissions.OfManyAsync(caller, candidates, ct);
        var hidden = await visible.HiddenAsync(caller, candidates, ct);
        var ids = held.Where(h => !hidden.Contains(h.Key))
            .Where(h => wanted is { } one ? h.Value.HasFlag(one) : h.Value != Permission.None)
            .Select(h => h.Key)
            .ToList();
        return db.Collections.Where(c => ids.Contains(c.Id)).Select(c => c.Id);
    }
}
