using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Drivers;

/// <summary>Tells which store the files of new datasets of a collection go to.</summary>
/// <param name="Target">The collection.</param>
/// <param name="Effective">The store in force; otherwise the one the collection chose itself, null for none.</param>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetCollectionStore(ObjectRef Target, bool Effective) : IQuery<StoreFacts?>, ITargeted;

internal sealed class GetCollectionStoreHandler(CollectionOwners owners, StoreDirectory stores, Datasets.NewDatasetStore chosen)
    : IHandle<GetCollectionStore, StoreFacts?>
{
    public async Task<StoreFacts?> HandleAsync(GetCollectionStore operation, OperationContext context, CancellationToken ct)
    {
        var path = await owners.WithItselfAsync(context.Target, ct);
        return operation.Effective ? stores.Named(chosen.For(path))
            : path[0].StoreName is { } own ? stores.Named(own)
            : null;
    }
}
