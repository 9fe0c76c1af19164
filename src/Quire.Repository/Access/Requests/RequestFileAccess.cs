using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Files.Download;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>
/// Asks those who manage a published restricted file for access to it; gives the name of the file. Whether requests are taken is
/// what the newest released version says.
/// </summary>
/// <param name="Target">The file.</param>
/// <param name="Answers">What is answered to the guestbook of the dataset; null when nothing was sent.</param>
[Open("whoever may not download a public file may ask for it; the handler refuses all others")]
[RequiresAccount]
public sealed record RequestFileAccess(ObjectRef Target, Input<GuestbookAnswers>? Answers = null) : ICommand<string>, ITargeted;

internal sealed class RequestFileAccessHandler(
    RepositoryDb db,
    Downloads downloads,
    FileAccessRule rule,
    DatasetGuestbooks guestbooks,
    FileAccessNotifications notifications
) : IHandle<RequestFileAccess, string>
{
    // Files of a dataset asked for within that time are one wish.
    private static readonly TimeSpan Together = TimeSpan.FromHours(1);

    public async Task<string> HandleAsync(RequestFileAccess operation, OperationContext context, CancellationToken ct)
    {
        var file = context.Target.Id;
        var entries = await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == file), ct);
        if (FileAccessRule.ShownOf(entries) is not { } shown || await rule.ReleaseOfAsync(shown.DatasetId, ct) is not { } release)
        {
            throw context.May(Permission.ViewUnpublishedDataset) ? FileAccessErrors.NotTaken() : TargetErrors.FileNotFound(file);
        }

        var account = context.Caller.AccountId!.Value;
        var isPending = (await rule.PendingAsync([file], account, ct)).Count > 0;
        if (RefusalOf(rule.Of(entries, shown, context.Permissions, release, isPending)) is { } refusal)
        {
            throw refusal;
        }

        await AnsweredAsync(operation, shown.DatasetId, context, ct);
        // What is told names the dataset alone: one telling is enough for all of its files that are asked for together.
        var (dataset, together) = (shown.DatasetId, context.Now - Together);
        var isFirst = !await db.FileAccessRequests.AnyAsync(
            r =>
                r.AccountId == account
                && r.State == FileAccessState.Requested
                && r.RequestedAt > together
                && db.Objects.Any(o => o.Id == r.FileId && o.OwnerId == dataset),
            ct
        );
        db.FileAccessRequests.Add(
            new()
            {
                FileId = file,
                AccountId = account,
                State = FileAccessState.Requested,
                RequestedAt = context.Now,
            }
        );
        if (isFirst)
        {
            await notifications.AskedAsync(context, release, ct);
        }

        return shown.Label;
    }

    private static RepositoryException? RefusalOf(FileAccessOffer offer) =>
        offer switch
        {
            FileAccessOffer.Askable => null,
            FileAccessOffer.Pending => FileAccessErrors.AlreadyAsked(),
            FileAccessOffer.NotNeeded => FileAccessErrors.AlreadyOpen(),
            FileAccessOffer.Embargoed => FileAccessErrors.Embargoed(),
            FileAccessOffer.RetentionOver => FileAccessErrors.RetentionOver(),
            _ => FileAccessErrors.NotTaken(),
        };

    private async Task AnsweredAsync(RequestFileAccess operation, long dataset, OperationContext context, CancellationToken ct)
    {
        if (await guestbooks.OfDatasetAsync(dataset, ct) is not { } asking)
        {
            return;
        }

        if (operation.Answers is null)
        {
            if (asking.AtRequest)
            {
                throw GuestbookErrors.RequestAnswersMissing(asking.Guestbook.Id);
            }

            return;
        }

        await guestbooks.AnswerAsync(
            asking.Guestbook,
            operation.Answers.Value,
            GuestbookEvent.AccessRequest,
            dataset,
            [context.Target.Id],
            context,
            ct
        );
    }
}
