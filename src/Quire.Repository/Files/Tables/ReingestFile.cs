using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>Reads a file as a table again. Files of no type are read as tables here: always refused.</summary>
[RequiresSuperuser]
public sealed record ReingestFile(ObjectRef Target) : IQuery<Nothing>, ITargeted;

internal sealed class ReingestFileHandler(RepositoryDb db, DatasetLocks locks) : IHandle<ReingestFile, Nothing>
{
    private const string Lock = "Ingest";

    public async Task<Nothing> HandleAsync(ReingestFile operation, OperationContext context, CancellationToken ct)
    {
        var held = await locks.InForceAsync(context.Target.OwnerId!.Value, context.Now, ct);
        if (held.Exists(l => l.Kind == Lock))
        {
            throw TableErrors.BeingRead();
        }

        var type = await db.Files.Where(f => f.Id == context.Target.Id).Select(f => f.ContentType).SingleAsync(ct);
        throw TableErrors.NotReadable(context.Target.Id, type);
    }
}
