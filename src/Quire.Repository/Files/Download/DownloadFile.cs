using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Measures.Usage;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Download;

/// <summary>
/// Finds a file for download. Files of a released version without restriction or embargo are for everybody; others need the
/// permission, and those whose retention period is over that of editing too. A
/// guestbook that asks for it must be answered first.
/// </summary>
/// <param name="Target">The file.</param>
/// <param name="Key">What an answered guestbook gave; null for nothing.</param>
[Open("published files without restriction are for everybody; the handler demands the permission for all others")]
public sealed record DownloadFile(ObjectRef Target, string? Key = null) : IQuery<DownloadableFile>, IBeyondLimits;

/// <summary>A file the caller may download.</summary>
/// <param name="File">Its record, with object.</param>
/// <param name="Label">Its newest name.</param>
/// <param name="DirectoryLabel">Its newest folder.</param>
public sealed record DownloadableFile(FileRecord File, string Label, string DirectoryLabel)
{
    /// <summary>How the version it is given out of describes it.</summary>
    public required FileEntryRecord Entry { get; init; }

    /// <summary>The content readers get who ask for nothing in particular; null for the original.</summary>
    public FileContentRecord? Content => Entry.Content;

    /// <summary>Whom it is given to: the caller, or whoever the key was made for.</summary>
    public required Caller Reader { get; init; }

    /// <summary>The file as it is counted; null for one that only drafts have.</summary>
    public UsedFile? Used { get; init; }
}

internal sealed class DownloadFileHandler(
    RepositoryDb db,
    Downloads downloads,
    DownloadEntries entering,
    PermissionEvaluator permissions
) : IHandle<DownloadFile, DownloadableFile>
{
    public async Task<DownloadableFile> HandleAsync(DownloadFile operation, OperationContext context, CancellationToken ct)
    {
        var entered = await entering.OfTargetAsync(context.Target.OwnerId!.Value, operation.Key, operation.Target, context, ct);
        var entries = await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == context.Target.Id), ct);
        if (entries.Count == 0)
        {
            throw TargetErrors.FileNotFound(context.Target.Id);
        }

        var held = entered.IsForAnother(context)
            ? await permissions.OfAsync(entered.Caller, context.Target, ct)
            : context.Permissions;
        if (!downloads.MayHave(entries, held))
        {
            throw AccessErrors.NotPermitted(context.Caller.Identifier);
        }

        entered.MustBeAnswered();
        var entry = Downloads.Choose(entries, held.HasFlag(Permission.ViewUnpublishedDataset)).Entry;
        return new(entry.File, entry.Label, entry.DirectoryLabel)
        {
            Entry = entry,
            Reader = entered.Caller,
            Used = entries.Exists(e => e.Released) ? new(entry.FileId, entry.DatasetId, entry.ShownSize) : null,
        };
    }
}
