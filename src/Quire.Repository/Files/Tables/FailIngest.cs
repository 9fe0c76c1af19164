using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>Writes down that a file could not be read as a table; it stays as it arrived.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="File">The file.</param>
/// <param name="Report">Why, for people.</param>
[RequiresSuperuser]
public sealed record FailIngest(ObjectRef Target, long File, string Report) : ICommand, ITargeted;

internal sealed class FailIngestHandler(RepositoryDb db, IngestBatches batches) : IHandle<FailIngest>
{
    public async Task HandleAsync(FailIngest operation, OperationContext context, CancellationToken ct)
    {
        if (
            await db.FileIngests.SingleOrDefaultAsync(i => i.FileId == operation.File && i.State == IngestState.Scheduled, ct) is
            { } ingest
        )
        {
            // Of a name in the file there may be a character in it that not every database takes.
            var report = operation.Report.Replace('\0', ' ');
            (ingest.State, ingest.Report) = (IngestState.Failed, report);
            context.AuditDetails = $"{operation.File} {report}";
            context.Changed(OutboxKind.File, operation.File);
        }

        await batches.EndAsync(context, ct);
    }
}
