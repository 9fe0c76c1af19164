using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>Has a file read that was waiting for its bytes to be taken over, or says that they never will be.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="File">The file.</param>
[RequiresSuperuser]
public sealed record StartIngest(ObjectRef Target, long File) : ICommand, ITargeted;

internal sealed class StartIngestHandler(RepositoryDb db, IngestBatches batches) : IHandle<StartIngest>
{
    public async Task HandleAsync(StartIngest operation, OperationContext context, CancellationToken ct)
    {
        var ingest = await db.FileIngests.SingleOrDefaultAsync(
            i => i.FileId == operation.File && i.State == IngestState.Scheduled,
            ct
        );
        if (ingest is null)
        {
            return;
        }

        if (await db.Files.AnyAsync(f => f.Id == operation.File && f.ContentCheck == ContentCheck.Failed, ct))
        {
            (ingest.State, ingest.Report) = (IngestState.Failed, "The bytes of the file are not those its depositor announced.");
            await batches.EndAsync(context, ct);
            return;
        }

        context.Enqueue(new IngestFileJob(operation.File, context.Target.Id));
    }
}
