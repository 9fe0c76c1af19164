using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Whoever puts somebody into a group gives them what the group was given, and holds all of that: nobody makes more of themselves
/// or of others than they are.
/// </summary>
internal sealed class GroupGiving(RepositoryDb db, PermissionEvaluator permissions)
{
    private const int AtOnce = 1000;

    /// <param name="context">The operation.</param>
    /// <param name="groups">The groups somebody will belong to, as assignments write them.</param>
    /// <param name="ct">Cancels.</param>
    public async Task MustBeAllowedAsync(OperationContext context, IReadOnlyCollection<string> groups, CancellationToken ct)
    {
        if (context.Caller.IsSuperuser)
        {
            return;
        }

        var given = await db
            .RoleAssignments.Where(a => groups.Contains(a.Assignee))
            .Select(a => new { a.ObjectId, a.Role.Permissions })
            .Distinct()
            .ToListAsync(ct);
        foreach (var some in given.GroupBy(g => g.ObjectId, g => g.Permissions).Chunk(AtOnce))
        {
            var ids = some.Select(g => g.Key).ToList();
            var objects = await db.Objects.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct);
            var held = await permissions.OfManyAsync(context.Caller, objects, ct);
            if (some.Any(g => !held[g.Key].HasFlag(g.Aggregate(Permission.None, (all, p) => all | p))))
            {
                throw AccessErrors.NotPermitted(context.Caller.Identifier);
            }
        }
    }
}
