using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>
/// Who is told of requests for access: those who decide, and whoever asked. What is named is the dataset, as it is public.
/// </summary>
public sealed class FileAccessNotifications(RepositoryDb db, Notifier notifier)
{
    internal async Task AskedAsync(OperationContext context, DatasetVersionRecord release, CancellationToken ct)
    {
        var of = new NotifiedOf(release.DatasetId, release.Title);
        context.Enqueue(
            NotifyHoldersJob.Of(context, NotificationKinds.AccessAsked, of, Permission.ManageFilePermissions) with
            {
                NotActor = true,
            }
        );
        await notifier.TellAsync(context, NotificationKinds.AccessAskedByMe, [context.Caller.AccountId!.Value], of, ct);
    }

    /// <summary>A request for the target of the operation was decided.</summary>
    internal async Task DecidedAsync(OperationContext context, string kind, long account, CancellationToken ct)
    {
        var dataset = context.Target.OwnerId!.Value;
        var title = await db
            .Versions.Where(v => v.State == VersionState.Released)
            .NewestOf(dataset)
            .Select(v => v.Title)
            .FirstOrDefaultAsync(ct);
        await notifier.TellAsync(context, kind, [account], new(dataset, title), ct);
    }
}
