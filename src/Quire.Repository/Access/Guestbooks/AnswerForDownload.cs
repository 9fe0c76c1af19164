using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Files.Download;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>
/// Takes down what somebody answers to the guestbook of a dataset before a download, and gives a key that lets the download begin
/// within a minute. Without a guestbook the key alone is given.
/// </summary>
/// <param name="Dataset">The dataset, or a file of it.</param>
/// <param name="Files">The files; none for all of the dataset.</param>
/// <param name="Answers">The answers; null when none were sent.</param>
[Open("whoever may download may answer; the handler refuses who may download none of the files")]
public sealed record AnswerForDownload(ObjectRef Dataset, IReadOnlyList<ObjectRef> Files, Input<GuestbookAnswers>? Answers)
    : ICommand<string>,
        ITargeted
{
    public ObjectRef Target => Files.Count > 0 ? new ObjectRef.DatasetOf(Files[0]) : Dataset;
}

internal sealed class AnswerForDownloadHandler(DatasetGuestbooks guestbooks, DownloadPasses passes, Downloads downloads)
    : IHandle<AnswerForDownload, string>
{
    // One row is written for each.
    private const int Most = 1_000;

    public async Task<string> HandleAsync(AnswerForDownload operation, OperationContext context, CancellationToken ct)
    {
        var files = await FilesAsync(operation, context, ct);
        if (
            await guestbooks.OfDatasetAsync(context.Target.Id, ct) is { AtRequest: false } asking
            && (operation.Answers is not null || !context.May(Permission.EditDataset))
        )
        {
            var answers = operation.Answers ?? throw GuestbookErrors.AnswersMissing(asking.Guestbook.Id);
            await guestbooks.AnswerAsync(
                asking.Guestbook,
                answers.Value,
                GuestbookEvent.Download,
                context.Target.Id,
                files,
                context,
                ct
            );
        }

        context.AuditDetails = operation.Files.Count == 0 ? "all files" : $"{operation.Files.Count} files";
        return await passes.IssueAsync(context.Target.Id, context, ct);
    }

    private async Task<IReadOnlyList<long?>> FilesAsync(
        AnswerForDownload operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        if (operation.Files.Count == 0)
        {
            if (context.Target.PublishedAt is null)
            {
                context.MustHave(Permission.ViewUnpublishedDataset);
            }

            return [null];
        }

        if (operation.Files.Count > Most)
        {
            throw DownloadErrors.TooManyToAnswerFor(Most);
        }

        var found = await downloads.FindAsync(operation.Files, context.Caller, ct);
        if (found.Exists(f => f.Entry.DatasetId != context.Target.Id))
        {
            throw DownloadErrors.SeveralDatasets();
        }

        var may = await downloads.PermissionsAsync(context.Caller, found, ct);
        return found.GroupBy(f => f.Entry.FileId).Any(f => downloads.MayHave(f, may[f.Key]))
            ? [.. found.Select(f => (long?)f.Entry.FileId).Distinct()]
            : throw AccessErrors.NotPermitted(context.Caller.Identifier);
    }
}
