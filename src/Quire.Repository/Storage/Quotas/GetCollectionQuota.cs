using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>Tells the storage quota of a collection in bytes; null for none.</summary>
/// <param name="Target">The collection.</param>
/// <param name="Inherited">Without one of its own, that of the nearest collection above.</param>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetCollectionQuota(ObjectRef Target, bool Inherited) : IQuery<long?>, ITargeted;

internal sealed class GetCollectionQuotaHandler(UploadLimits limits) : IHandle<GetCollectionQuota, long?>
{
    public async Task<long?> HandleAsync(GetCollectionQuota operation, OperationContext context, CancellationToken ct) =>
        await limits.OwnAsync(context.Target, ct)
        ?? (operation.Inherited ? await limits.InheritedAsync(context.Target, ct) : null);
}
