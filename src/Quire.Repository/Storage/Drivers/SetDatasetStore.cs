using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Drivers;

/// <summary>Chooses the store new files of a dataset go to; those it has stay where they are. Gives the store.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Label">What people call the store; null for the one its collection has new datasets use.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetDatasetStore(ObjectRef Target, string? Label) : ICommand<StoreFacts>, ITargeted;

internal sealed class SetDatasetStoreHandler(
    RepositoryDb db,
    StoreDirectory stores,
    CollectionOwners owners,
    NewDatasetStore standard
) : IHandle<SetDatasetStore, StoreFacts>
{
    public async Task<StoreFacts> HandleAsync(SetDatasetStore operation, OperationContext context, CancellationToken ct)
    {
        var store = operation.Label is { } label
            ? stores.Labelled(label)
            : stores.Named(standard.For(await owners.OfAsync(context.Target, ct)));
        var dataset = await db.Datasets.SingleAsync(d => d.Id == context.Target.Id, ct);
        dataset.StoreName = store.Name;
        dataset.Revision++;
        context.AuditDetails = store.Name;
        context.Changed(OutboxKind.Dataset, dataset.Id);
        return store;
    }
}
