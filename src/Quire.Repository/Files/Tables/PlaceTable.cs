using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Files;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Describing;
using Quire.Repository.Installation;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Makes a table that was read the main content of its file in the draft; versions that are released stay as they are. False when
/// there is no place for it: the file is gone, or was published meanwhile.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="File">The file.</param>
/// <param name="Table">The table.</param>
[RequiresSuperuser]
public sealed record PlaceTable(ObjectRef Target, long File, ReadTable Table) : ICommand<bool>, ITargeted;

internal sealed class PlaceTableHandler(
    RepositoryDb db,
    DraftVersions drafts,
    DraftFiles files,
    FreeLabels labels,
    IngestBatches batches
) : IHandle<PlaceTable, bool>
{
    public async Task<bool> HandleAsync(PlaceTable operation, OperationContext context, CancellationToken ct)
    {
        await batches.MustNotBePublishedAsync(context.Target.Id, context.Now, ct);
        var ingest = await db.FileIngests.SingleOrDefaultAsync(
            i => i.FileId == operation.File && i.State == IngestState.Scheduled,
            ct
        );
        var isPlaced = ingest is not null && await PlaceAsync(ingest, operation.Table, context, ct);
        await batches.EndAsync(context, ct);
        return isPlaced;
    }

    private async Task<bool> PlaceAsync(FileIngestRecord ingest, ReadTable table, OperationContext context, CancellationToken ct)
    {
        var newest = await drafts.NewestAsync(context, ct);
        var entry = await files.FindAsync(newest, ingest.FileId, ct);
        if (entry is null || (newest.State != VersionState.Draft && !ingest.OpensDraft))
        {
            db.FileIngests.Remove(ingest);
            return false;
        }

        var draft = drafts.Open(context, newest);
        var size = entry.ShownSize;
        var own = files.Edit(context, draft, entry);
        own.Content = ContentOf(ingest.FileId, own.Label, table, context.Now);
        // What was said of variables was said of those of another table.
        own.EditsId = null;
        own.Label = await NameAsync(draft, own, ct);
        draft.FileBytes += own.ShownSize - size;
        ingest.State = IngestState.Done;
        context.AuditDetails = $"{ingest.FileId} {own.Path}";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return true;
    }

    private async Task<string> NameAsync(DatasetVersionRecord draft, FileEntryRecord entry, CancellationToken ct)
    {
        var name = FileLabel.Stem(entry.Label) + ".tab";
        return name == entry.Label ? name : (await labels.ChooseAsync(draft, [(entry.DirectoryLabel, name)], ct))[0];
    }

    private static FileContentRecord ContentOf(long file, string label, ReadTable table, DateTime now) =>
        new()
        {
            FileId = file,
            Form = ContentForm.Tabular,
            ContentType = TableFormats.Tabular,
            Size = table.Size,
            StoreName = table.StoreName,
            StorageKey = table.StorageKey,
            ChecksumType = ContentDigests.Md5,
            Checksum = table.Digests[ContentDigests.Md5],
            OriginalName = label,
            Unf = table.Unf,
            RowCount = table.RowCount,
            VariableCount = table.Document.Variables.Count,
            HasHeader = table.HasHeader,
            EscapesBackslashes = table.EscapesBackslashes,
            MadeBy = $"Quire {ProgramVersion.Text}",
            CreatedAt = now,
            Table = new()
            {
                Header = table.Header,
                Document = table.Document.Pack(),
                Profile = table.Profile.Pack(),
                Sums = table.Digests.Blocks,
            },
        };
}
