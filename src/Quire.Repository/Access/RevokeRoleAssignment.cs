using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Takes a role back. The target is only the place the request names; what counts is where the assignment was made. Gives the
/// sentence clients show.
/// </summary>
[Open("the permission depends on where the assignment was made, and is checked there")]
[RequiresAccount]
public sealed record RevokeRoleAssignment(ObjectRef Target, long AssignmentId) : ICommand<string>, ITargeted;

internal sealed class RevokeRoleAssignmentHandler(
    RepositoryDb db,
    PermissionEvaluator permissions,
    AssignmentNames names,
    Notifier notifier
) : IHandle<RevokeRoleAssignment, string>
{
    public async Task<string> HandleAsync(RevokeRoleAssignment operation, OperationContext context, CancellationToken ct)
    {
        var assignment =
            await db
                .RoleAssignments.Include(a => a.Role)
                .Include(a => a.Object)
                .SingleOrDefaultAsync(a => a.Id == operation.AssignmentId, ct)
            ?? throw AccessErrors.AssignmentNotFound(operation.AssignmentId);
        var held = await permissions.OfAsync(context.Caller, assignment.Object, ct);
        RoleGiving.MustBeAllowed(context.Caller, held, assignment.Object, assignment.Role);
        var place = (await names.OfAsync([assignment], ct))[0].PlaceName;
        db.RoleAssignments.Remove(assignment);
        context.AuditDetails = $"{assignment.Assignee} {assignment.Role.Alias}";
        context.Changed(OutboxKind.Permissions, assignment.ObjectId);
        await notifier.TellAssigneeAsync(
            context,
            NotificationKinds.RoleRevoked,
            assignment.Assignee,
            new(assignment.ObjectId, place, assignment.Role.Name),
            ct
        );
        return $"Role {assignment.Role.Name} revoked for assignee {assignment.Assignee} in {place}";
    }
}
