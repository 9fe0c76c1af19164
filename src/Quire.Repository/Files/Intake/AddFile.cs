using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Imports;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Intake;

/// <summary>Adds an uploaded file, or the files of an uploaded archive, to the draft of a dataset.</summary>
[Requires(Permission.EditDataset)]
public sealed record AddFile(ObjectRef Target, IUpload Upload) : ICommand<AddedFiles>, ITargeted
{
    /// <summary>The step of an import of a folder it is; null for none.</summary>
    public ImportStep? Import { get; init; }

    /// <summary>Whether an archive becomes its files. Default: yes.</summary>
    public bool Unpacks { get; init; } = true;

    /// <summary>
    /// Whether an archive the client put into the store itself becomes its files too; it is kept as it is otherwise. Default: no.
    /// </summary>
    public bool UnpacksDirect { get; init; }

    /// <summary>
    /// Whether it may have been sent before, and the answer was lost: what that made is answered then, and nothing made twice.
    /// Default: no.
    /// </summary>
    public bool IsRepeated { get; init; }
}

internal sealed class AddFileHandler(
    UploadIntake uploads,
    IssuedUploads issued,
    FilePlacement placement,
    RepeatedUploads repeated,
    DuplicateContent duplicates,
    DraftVersions drafts,
    DatasetLocks locks,
    FileRestriction restriction,
    ImportSteps imports
) : IHandlePrepared<AddFile, PreparedUpload, AddedFiles>
{
    public async Task<PreparedUpload> PrepareAsync(AddFile operation, OperationContext context, CancellationToken ct)
    {
        // Told before the bytes travel; checked again with them stored.
        await locks.MustAllowEditAsync(context, ct);
        return await uploads.TakeAsync(context, operation.Upload, operation.Unpacks, ct, operation.UnpacksDirect);
    }

    public Task DiscardAsync(AddFile operation, PreparedUpload uploaded) => uploads.DiscardAsync(uploaded);

    public async Task<AddedFiles> HandleAsync(
        AddFile operation,
        PreparedUpload uploaded,
        OperationContext context,
        CancellationToken ct
    )
    {
        await locks.MustAllowEditAsync(context, ct);
        var (files, said) = (uploaded.Files, uploaded.Said);
        await restriction.MustBeAllowedAsync(said.Restrict == true, ct, uploading: true);
        await issued.ClaimAllAsync(context, files, ct);
        // A name given for one file cannot be the name of each file of an archive.
        var description = files.Count == 1 ? said : said with { Label = null };
        var toPlace = files.Select(f => new FileToPlace(f, description)).ToList();
        if (operation.IsRepeated && await repeated.FirstOfAsync(context, toPlace, ct) is { } first)
        {
            return first;
        }

        var draft = await drafts.OpenAsync(context, ct);
        var same = await duplicates.FindAsync(draft, [.. files.Select(f => f.Checksum)], ct);
        var entries = await placement.PlaceAsync(context, draft, toPlace, ct);
        await imports.DoneAsync(operation.Import, "added.", context, ct);
        context.AuditDetails = $"{entries.Count} files";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        var warnings = files
            .Zip(entries, (f, e) => f.Warning ?? UploadWarnings.Renamed(f, description, e.Label))
            .OfType<UploadWarning>()
            .ToList();
        if (same.Count > 0)
        {
            warnings.Add(UploadWarnings.SameContent(same.Values.Min(StringComparer.Ordinal)!));
        }

        return new([.. entries.Select(e => new FileView(e, draft))], warnings);
    }
}
