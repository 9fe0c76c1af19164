using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Files;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Describing;

/// <summary>Changes how the draft describes a file; what is not said stays, an empty text or list clears.</summary>
/// <param name="File">The file.</param>
/// <param name="Said">The new description.</param>
/// <param name="SeenAt">When the version the editor saw was last changed; another time than the stored one is refused. Null: no
/// check.</param>
[Requires(Permission.EditDataset)]
public sealed record UpdateFileMetadata(ObjectRef File, FileDescription Said, Input<DateTime>? SeenAt = null)
    : ICommand<FileView>,
        ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class UpdateFileMetadataHandler(
    RepositoryDb db,
    FileEdits edits,
    DraftVersions drafts,
    DraftFiles files,
    FreeLabels names,
    FileDescribing describing
) : IHandle<UpdateFileMetadata, FileView>
{
    public async Task<FileView> HandleAsync(UpdateFileMetadata operation, OperationContext context, CancellationToken ct)
    {
        var (file, draft, entry) = await edits.OpenAsync(
            operation.File,
            f => MustBeAsSeenAsync(f.Id, operation, context, ct),
            FileErrors.NotListedToDescribe,
            context,
            ct
        );
        var (label, folder) = await FreePathAsync(draft, entry, operation.Said, ct);
        var own = files.Edit(context, draft, entry);
        (own.Label, own.DirectoryLabel) = (label, folder);
        await describing.DescribeAsync(draft, own, operation.Said, ct);
        context.AuditDetails = file.Id.ToString(CultureInfo.InvariantCulture);
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        await db.SaveChangesAsync(ct);
        return new(own, draft);
    }

    private async Task MustBeAsSeenAsync(long file, UpdateFileMetadata operation, OperationContext context, CancellationToken ct)
    {
        if (await db.Files.AnyAsync(f => f.PreviousFileId == file, ct))
        {
            throw FileErrors.Replaced();
        }

        await drafts.MustBeCurrentAsync(operation.SeenAt, context, ct);
    }

    private async Task<(string Label, string Folder)> FreePathAsync(
        DatasetVersionRecord draft,
        FileEntryRecord entry,
        FileDescription said,
        CancellationToken ct
    )
    {
        var label = said.Label is null ? entry.Label : FileLabel.MustBeSound(said.Label);
        var folder = said.DirectoryLabel is null ? entry.DirectoryLabel : DirectoryLabel.MustBeSound(said.DirectoryLabel);
        var moved = label != entry.Label || folder != entry.DirectoryLabel;
        return moved && await names.IsTakenAsync(draft, folder, label, ct)
            ? throw FileErrors.PathTaken(folder.Length == 0 ? label : $"{folder}/{label}")
            : (label, folder);
    }
}
