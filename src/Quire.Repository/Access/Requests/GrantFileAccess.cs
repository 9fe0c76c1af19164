using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>
/// Lets somebody download a restricted file, whether or not they asked; gives the name of the file. An open request of theirs is
/// decided with it.
/// </summary>
/// <param name="Target">The file.</param>
/// <param name="Assignee">Who, as the wire writes it.</param>
[Requires(Permission.ManageFilePermissions)]
[RequiresAccount]
public sealed record GrantFileAccess(ObjectRef Target, string Assignee) : ICommand<string>, ITargeted
{
    /// <summary>Whether it is refused where they wait for nothing, as after somebody else decided. Default: no.</summary>
    public bool OnlyIfAsked { get; init; }
}

internal sealed class GrantFileAccessHandler(
    RepositoryDb db,
    FileAccessRequests requests,
    RoleAssigning assigning,
    FileAccessNotifications notifications
) : IHandle<GrantFileAccess, string>
{
    public async Task<string> HandleAsync(GrantFileAccess operation, OperationContext context, CancellationToken ct)
    {
        var (file, role) = (context.Target.Id, BuiltInRole.FileDownloader.Alias);
        var request = await requests.OpenAsync(file, operation.Assignee, ct);
        if (request is null && operation.OnlyIfAsked)
        {
            throw FileAccessErrors.NoneOf(await requests.NameOfAsync(file, ct), operation.Assignee);
        }

        var assignee = request is null ? operation.Assignee : AssigneeIds.User(request.Account.Identifier);
        // Who was given the role by other means, and still waits, is to wait no longer.
        if (
            request is null
            || !await db.RoleAssignments.AnyAsync(
                a => a.ObjectId == file && a.Assignee == assignee && a.Role.Alias == role && a.Role.OwnerId == null,
                ct
            )
        )
        {
            await assigning.AssignAsync(context, assignee, role, ct);
        }

        if (request is not null)
        {
            FileAccessRequests.Decide(request, FileAccessState.Granted, context);
            await notifications.DecidedAsync(context, NotificationKinds.AccessGranted, request.AccountId, ct);
        }

        context.AuditDetails ??= assignee;
        return await requests.NameOfAsync(file, ct);
    }
}
