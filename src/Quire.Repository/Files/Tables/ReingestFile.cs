using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Has a file read as a table that is none: it could not be read, was not to be, or is of a type that is read by now. The table
/// is shown from the draft on, which is opened for it where there is none.
/// </summary>
[RequiresSuperuser]
public sealed record ReingestFile(ObjectRef File) : ICommand, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class ReingestFileHandler(
    RepositoryDb db,
    ObjectResolver resolver,
    DatasetLocks locks,
    DraftVersions drafts,
    DraftFiles files,
    IngestBatches batches
) : IHandle<ReingestFile>
{
    public async Task HandleAsync(ReingestFile operation, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        var newest = await drafts.NewestAsync(context, ct);
        var entry = await files.FindAsync(newest, file.Id, ct) ?? throw FileErrors.NotListed();
        if (entry.ContentId is not null)
        {
            throw TableErrors.IsTable();
        }

        var held = await locks.InForceAsync(context.Target.Id, context.Now, ct);
        if (held.Exists(l => l.Kind == DatasetLocks.Ingest))
        {
            throw TableErrors.BeingRead();
        }

        await locks.MustAllowEditAsync(context, ct);
        if (TableFormats.Of(entry.File.ContentType) is null)
        {
            throw TableErrors.NotReadable(file.Id, entry.File.ContentType);
        }

        await db.FileIngests.Where(i => i.FileId == file.Id).ExecuteDeleteAsync(ct);
        await batches.ScheduleAsync(context, context.Target.Id, [entry.File], opensDraft: true, ct);
        context.AuditDetails = $"{file.Id} {entry.Path}";
        context.Changed(OutboxKind.File, file.Id);
    }
}
