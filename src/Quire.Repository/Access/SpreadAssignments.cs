using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Gives the roles that <c>:InheritParentRoleAssignments</c> lists, as far as accounts and groups hold them on a collection, on
/// every collection below as well.
/// </summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SpreadAssignments(ObjectRef Target) : ICommand<SpreadView>, ITargeted;

internal sealed class SpreadAssignmentsHandler(RepositoryDb db, Settings settings) : IHandle<SpreadAssignments, SpreadView>
{
    public async Task<SpreadView> HandleAsync(SpreadAssignments operation, OperationContext context, CancellationToken ct)
    {
        var aliases = InheritedAssignments.Aliases(await settings.GetAsync(SettingNames.InheritParentRoleAssignments, ct));
        if (aliases.Count == 0)
        {
            throw AccessErrors.NoRolesInherited();
        }

        var (target, all, below) = (context.Target, aliases.Contains("*"), context.Target.PathForChildren);
        var held = await db
            .RoleAssignments.Where(a =>
                a.ObjectId == target.Id && a.Role.OwnerId == null && (all || aliases.Contains(a.Role.Alias))
            )
            .OrderBy(a => a.Id)
            .Select(a => new { a.Assignee, Role = a.Role })
            .ToListAsync(ct);
        var given = held.Where(a => a.Assignee[0] is '@' or '&').ToList();
        foreach (var role in given.Select(g => g.Role).Distinct())
        {
            RoleGiving.MustBeAllowed(context.Caller, context.Permissions, target, role);
        }

        var inside = await db
            .Collections.Where(c => c.Object.AncestorPath.StartsWith(below))
            .OrderBy(c => c.Id)
            .Select(c => new { c.Id, c.Alias })
            .ToListAsync(ct);
        var there = await db
            .RoleAssignments.Where(a => a.Object.Kind == ObjectKind.Collection && a.Object.AncestorPath.StartsWith(below))
            .Select(a => new ValueTuple<long, string, long>(a.ObjectId, a.Assignee, a.RoleId))
            .ToHashSetAsync(ct);
        db.RoleAssignments.AddRange(
            from collection in inside
            from assignment in given
            where !there.Contains(new(collection.Id, assignment.Assignee, assignment.Role.Id))
            select new RoleAssignmentRecord
            {
                Assignee = assignment.Assignee,
                RoleId = assignment.Role.Id,
                ObjectId = collection.Id,
            }
        );
        context.AuditDetails = string.Join(", ", aliases);
        context.Changed(OutboxKind.Permissions, target.Id);
        return new(
            [.. inside.Select(c => c.Id)],
            [.. inside.Select(c => c.Alias)],
            [.. given.Select(g => g.Assignee)],
            [.. held.Except(given).Select(h => h.Assignee)]
        );
    }
}
