using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Removes a dataset for good, published or not: every version, every file with its bytes, every role on it. Its identifier is
/// given back to the provider, which marks a public one as gone. Nothing else removes what was ever published.
/// </summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record DestroyDataset(ObjectRef Target) : ICommand, ITargeted;

internal sealed class DestroyDatasetHandler(RepositoryDb db, DatasetLocks locks, DraftRemoval removal) : IHandle<DestroyDataset>
{
    public async Task HandleAsync(DestroyDataset operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        await locks.MustAllowEditAsync(context, ct);
        var versions = await db.Versions.CountAsync(v => v.DatasetId == id, ct);
        var files = await db.Objects.CountAsync(o => o.OwnerId == id, ct);
        // Nothing else will tell what there was.
        context.AuditDetails = string.Create(
            CultureInfo.InvariantCulture,
            $"{context.Target.PersistentId}, versions: {versions}, files: {files}"
        );
        await removal.RemoveDatasetAsync(context, ct);
    }
}
