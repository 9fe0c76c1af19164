using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>Takes back that somebody may download a restricted file. That it was granted once stays in the history.</summary>
/// <param name="Target">The file.</param>
/// <param name="Assignee">Who, as the wire writes it.</param>
[Requires(Permission.ManageFilePermissions)]
[RequiresAccount]
public sealed record RevokeFileAccess(ObjectRef Target, string Assignee) : ICommand<RevokedFileAccess>, ITargeted;

internal sealed class RevokeFileAccessHandler(RepositoryDb db, FileAccessRequests requests, RoleAssigning assigning)
    : IHandle<RevokeFileAccess, RevokedFileAccess>
{
    public async Task<RevokedFileAccess> HandleAsync(RevokeFileAccess operation, OperationContext context, CancellationToken ct)
    {
        var assignee =
            await assigning.KnownAsync(operation.Assignee, ct) ?? throw AccessErrors.AssigneeUnknown(operation.Assignee);
        var role = BuiltInRole.FileDownloader.Alias;
        var held =
            await db
                .RoleAssignments.Include(a => a.Role)
                .SingleOrDefaultAsync(
                    a =>
                        a.ObjectId == context.Target.Id
                        && a.Assignee == assignee
                        && a.Role.Alias == role
                        && a.Role.OwnerId == null,
                    ct
                )
            ?? throw FileAccessErrors.NotGranted(operation.Assignee);
        RoleGiving.MustBeAllowed(context.Caller, context.Permissions, context.Target, held.Role);
        db.RoleAssignments.Remove(held);
        context.AuditDetails = assignee;
        context.Changed(OutboxKind.Permissions, context.Target.Id);
        return new(assignee, await requests.NameOfAsync(context.Target.Id, ct));
    }
}
