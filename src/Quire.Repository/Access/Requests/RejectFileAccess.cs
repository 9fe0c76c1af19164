using Quire.Domain.Access;
using Quire.Repository.Data.Access;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>Rejects the open request of somebody for a file; gives the name of the file. They may ask again.</summary>
/// <param name="Target">The file.</param>
/// <param name="Assignee">Who asked, as the wire writes it.</param>
[Requires(Permission.ManageFilePermissions)]
[RequiresAccount]
public sealed record RejectFileAccess(ObjectRef Target, string Assignee) : ICommand<string>, ITargeted;

internal sealed class RejectFileAccessHandler(
    FileAccessRequests requests,
    RoleAssigning assigning,
    FileAccessNotifications notifications
) : IHandle<RejectFileAccess, string>
{
    public async Task<string> HandleAsync(RejectFileAccess operation, OperationContext context, CancellationToken ct)
    {
        var assignee =
            await assigning.KnownAsync(operation.Assignee, ct) ?? throw AccessErrors.AssigneeUnknown(operation.Assignee);
        var file = await requests.NameOfAsync(context.Target.Id, ct);
        var request = await requests.OpenAsync(context.Target.Id, assignee, ct) ?? throw FileAccessErrors.NoneOf(file, assignee);
        FileAccessRequests.Decide(request, FileAccessState.Rejected, context);
        await notifications.DecidedAsync(context, NotificationKinds.AccessRejected, request.AccountId, ct);
        context.AuditDetails = assignee;
        return file;
    }
}
