using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>Adds an uploaded file, or the files of an uploaded archive, to the draft of a dataset.</summary>
[Requires(Permission.EditDataset)]
public sealed record AddFile(ObjectRef Target, IUpload Upload) : ICommand<FilesPlaced>, ITargeted;

internal sealed class AddFileHandler(
    RepositoryDb db, UploadIntake uploads, FilePlacement placement, DraftVersions drafts, DatasetLocks locks, Settings settings)
    : IHandle<AddFile, FilesPlaced>, IPrepare<AddFile>
{
    private UploadedFiles? _uploaded;

    public async Task PrepareAsync(AddFile operation, OperationContext context, CancellationToken ct)
    {
        // Told before the bytes travel; checked again with them stored.
        await locks.MustAllowEditAsync(context, ct);
        _uploaded = await uploads.TakeAsync(context.Target.Id, operation.Upload, unpack: true, ct);
    }

    public Task DiscardAsync(AddFile operation) => uploads.DiscardAsync(_uploaded);

    public async Task<FilesPlaced> HandleAsync(AddFile operation, OperationContext context, CancellationToken ct)
    {
        await locks.MustAllowEditAsync(context, ct);
        var (files, said) = (_uploaded!.Files, _uploaded.Said);
        if (said.Restrict == true && await settings.IsTrueAsync(SettingNames.PublicInstall, ct))
        {
            throw Refuse.BadRequest("Restricting files is not permitted on a public installation.");
        }

        var draft = await drafts.OpenAsync(context, ct);
        var warning = await SameContentAsync(draft, [.. files.Select(f => f.Checksum)], ct);
        var views = new List<FileView>();
        foreach (var file in files)
        {
            // A name given for one file cannot be the name of each file of an archive.
            var description = files.Count == 1 ? said : said with { Label = null };
            views.Add(new(await placement.PlaceAsync(context, draft, file, description, replaced: null, ct), draft));
        }

        context.AuditDetails = $"{views.Count} files";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return new(views, warning);
    }

    private async Task<string?> SameContentAsync(DatasetVersionRecord draft, List<string> checksums, CancellationToken ct)
    {
        var same = await db.EntriesOf(draft).Where(e => checksums.Contains(e.File.Checksum)).Select(e => e.Label).FirstOrDefaultAsync(ct);
        return same is null ? null : $"This file has the same content as {same} that is in the dataset.";
    }
}
