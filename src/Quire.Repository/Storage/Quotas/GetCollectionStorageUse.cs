using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>Bytes the files of everything in a collection take up, as its quota counts them.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetCollectionStorageUse(ObjectRef Target) : IQuery<long>, ITargeted;

internal sealed class GetCollectionStorageUseHandler(StorageUse use) : IHandle<GetCollectionStorageUse, long>
{
    public Task<long> HandleAsync(GetCollectionStorageUse operation, OperationContext context, CancellationToken ct) =>
        use.OfAsync(context.Target, ct);
}
