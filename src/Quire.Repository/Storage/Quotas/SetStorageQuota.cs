using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>Sets how many bytes the files of a dataset, or of all in a collection, may take up, or lifts that limit.</summary>
/// <param name="Target">The dataset or collection.</param>
/// <param name="Bytes">The limit; null for none. What is there already stays.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetStorageQuota(ObjectRef Target, Input<long>? Bytes) : ICommand, ITargeted;

internal sealed class SetStorageQuotaHandler(RepositoryDb db) : IHandle<SetStorageQuota>
{
    public async Task HandleAsync(SetStorageQuota operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        long? bytes = operation.Bytes?.Value;
        if (context.Target.Kind == ObjectKind.Dataset)
        {
            (await db.Datasets.SingleAsync(d => d.Id == id, ct)).StorageQuota = bytes;
            context.Changed(OutboxKind.Dataset, id);
        }
        else
        {
            var collection = await db.Collections.SingleAsync(c => c.Id == id, ct);
            collection.StorageQuota = bytes;
            collection.Revision++;
            context.Changed(OutboxKind.Collection, id);
        }

        context.AuditDetails = bytes?.ToString(CultureInfo.InvariantCulture);
    }
}
