using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>Tells the storage quota of a dataset in bytes; null for none.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Inherited">Without one of its own, that of the nearest collection.</param>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record GetDatasetQuota(ObjectRef Target, bool Inherited) : IQuery<long?>, ITargeted;

internal sealed class GetDatasetQuotaHandler(UploadLimits limits) : IHandle<GetDatasetQuota, long?>
{
    public async Task<long?> HandleAsync(GetDatasetQuota operation, OperationContext context, CancellationToken ct) =>
        await limits.OwnAsync(context.Target, ct)
        ?? (operation.Inherited ? await limits.InheritedAsync(context.Target, ct) : null);
}
