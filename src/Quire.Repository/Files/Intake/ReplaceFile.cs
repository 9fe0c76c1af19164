using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Listing;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Intake;

/// <summary>Puts an uploaded file in the place of another one in the draft. Published versions keep the old file.</summary>
[Requires(Permission.EditDataset)]
public sealed record ReplaceFile(ObjectRef File, IUpload Upload) : ICommand<AddedFiles>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class ReplaceFileHandler(
    RepositoryDb db,
    ObjectResolver resolver,
    UploadIntake uploads,
    IssuedUploads issued,
    DraftFiles files,
    FileReplacement replacement,
    DraftVersions drafts,
    DatasetLocks locks
) : IHandlePrepared<ReplaceFile, PreparedUpload, AddedFiles>
{
    public async Task<PreparedUpload> PrepareAsync(ReplaceFile operation, OperationContext context, CancellationToken ct)
    {
        // Told before the bytes travel; checked again with them stored.
        await locks.MustAllowEditAsync(context, ct);
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        var newest = await db.Versions.AsNoTracking().NewestOf(context.Target.Id).FirstAsync(ct);
        if (!await db.EntriesOf(newest).AnyAsync(e => e.FileId == file.Id, ct))
        {
            throw FileReplacement.NotListed();
        }

        var uploaded = await uploads.TakeAsync(context, operation.Upload, unpack: false, ct);
        if (uploaded.Files.Count > 1)
        {
            await uploads.DiscardAsync(uploaded);
            throw FileErrors.SeveralForOne();
        }

        return uploaded;
    }

    public Task DiscardAsync(ReplaceFile operation, PreparedUpload uploaded) => uploads.DiscardAsync(uploaded);

    public async Task<AddedFiles> HandleAsync(
        ReplaceFile operation,
        PreparedUpload uploaded,
        OperationContext context,
        CancellationToken ct
    )
    {
        await locks.MustAllowEditAsync(context, ct);
        await issued.ClaimAllAsync(context, uploaded.Files, ct);
        var old = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        var draft = await drafts.OpenAsync(context, ct);
        var entry = await files.FindAsync(draft, old.Id, ct) ?? throw FileReplacement.NotListed();
        await replacement.MustBePossibleAsync(draft, entry, uploaded.Files[0], uploaded.Said, ct);
        var placed = await replacement.PlaceAsync(context, draft, entry, uploaded.Files[0], uploaded.Said, ct);
        context.AuditDetails = $"{old.Id} by {placed.Entry.FileId}";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return new(
            [placed],
            UploadWarnings.Renamed(uploaded.Files[0], uploaded.Said, placed.Entry.Label) is { } renamed ? [renamed] : []
        );
    }
}
