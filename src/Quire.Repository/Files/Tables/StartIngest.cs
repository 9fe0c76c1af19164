using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>Has a file read that was waiting for its bytes to be taken over, or to be found others than announced.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="File">The file.</param>
[RequiresSuperuser]
public sealed record StartIngest(ObjectRef Target, long File) : ICommand, ITargeted;

internal sealed class StartIngestHandler(RepositoryDb db) : IHandle<StartIngest>
{
    public async Task HandleAsync(StartIngest operation, OperationContext context, CancellationToken ct)
    {
        if (await db.FileIngests.AnyAsync(i => i.FileId == operation.File && i.State == IngestState.Scheduled, ct))
        {
            context.Enqueue(new IngestFileJob(operation.File, context.Target.Id));
        }
    }
}
