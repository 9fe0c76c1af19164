using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Files;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Describing;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Puts the original back in place of the table made from it, in the draft; released versions keep the table. Of a file that
/// could not be read it takes away what is said of that, for whoever may publish.
/// </summary>
[Open("what could not be read is cleared by whoever may publish; the handler demands a superuser for tables")]
public sealed record UningestFile(ObjectRef File) : ICommand, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class UningestFileHandler(
    RepositoryDb db,
    ObjectResolver resolver,
    DatasetLocks locks,
    DraftVersions drafts,
    DraftFiles files,
    FreeLabels labels,
    UnusedContents unused,
    VersionUnf unf
) : IHandle<UningestFile>
{
    public async Task HandleAsync(UningestFile operation, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        if (await ClearAsync(file.Id, context, ct))
        {
            return;
        }

        if (!context.Caller.IsSuperuser)
        {
            throw AccessErrors.SuperuserRequired();
        }

        var newest = await drafts.NewestAsync(context, ct);
        if (await files.FindAsync(newest, file.Id, ct) is not { Content: { } table } entry)
        {
            throw TableErrors.NoTable();
        }

        await locks.MustAllowEditAsync(context, ct);
        var draft = drafts.Open(context, newest);
        var own = files.Edit(context, draft, entry);
        draft.FileBytes += own.File.Size - own.ShownSize;
        own.Label = await NameAsync(draft, own, table, ct);
        (own.Content, own.ContentId, own.EditsId) = (null, null, null);
        await db.SaveChangesAsync(ct);
        await unused.RemoveAsync(context, draft.DatasetId, ct);
        draft.Unf = await unf.OfAsync(draft, context.Today, ct);
        context.AuditDetails = $"{file.Id} {own.Path}";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
    }

    // True when there was something to clear.
    private async Task<bool> ClearAsync(long file, OperationContext context, CancellationToken ct)
    {
        var failed = db.FileIngests.Where(i => i.FileId == file && i.State == IngestState.Failed);
        if (!await failed.AnyAsync(ct))
        {
            return false;
        }

        if (!context.May(Permission.PublishDataset))
        {
            throw TableErrors.OnlyPublishers();
        }

        await failed.ExecuteDeleteAsync(ct);
        context.AuditDetails = $"{file} cleared";
        context.Changed(OutboxKind.File, file);
        return true;
    }

    // The name it had; one it was given since keeps its stem.
    private async Task<string> NameAsync(
        DatasetVersionRecord draft,
        FileEntryRecord entry,
        FileContentRecord table,
        CancellationToken ct
    )
    {
        var (stem, former) = (FileLabel.Stem(entry.Label), table.OriginalName);
        var name = stem == FileLabel.Stem(former) ? former : stem + former[FileLabel.Stem(former).Length..];
        return name == entry.Label ? name : (await labels.ChooseAsync(draft, [(entry.DirectoryLabel, name)], ct))[0];
    }
}
