using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Whoever puts somebody into a group gives them what the group was given, and whoever takes somebody out takes it from them:
/// they hold all of that, as with roles. Nobody makes more of themselves or of others than they are, or less of those who hold
/// more.
/// </summary>
internal sealed class GroupGiving(RepositoryDb db, PermissionEvaluator permissions)
{
    private const int AtOnce = 1000;

    /// <summary>
    /// The groups around a group. From the rows, which nobody changes meanwhile: the other half of a circle may have been made a
    /// moment ago.
    /// </summary>
    /// <param name="group">The group, as assignments write it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<string>> AroundAsync(string group, CancellationToken ct) =>
        new Nesting(
            await db
                .ExplicitGroupMembers.Where(m => m.Assignee != null)
                .Select(m => new GroupInGroup(m.Assignee!, m.Group.OwnerId, m.Group.Alias))
                .ToListAsync(ct)
        ).Around([group]);

    /// <summary>Refuses to change who belongs to groups that were given more than the caller holds.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="groups">The groups somebody will belong to, or no longer, as assignments write them.</param>
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
