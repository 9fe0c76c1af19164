using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Drivers;

/// <summary>Tells which store new files of a dataset go to.</summary>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record GetDatasetStore(ObjectRef Target) : IQuery<StoreFacts>, ITargeted;

internal sealed class GetDatasetStoreHandler(RepositoryDb db, StoreDirectory stores) : IHandle<GetDatasetStore, StoreFacts>
{
    public async Task<StoreFacts> HandleAsync(GetDatasetStore operation, OperationContext context, CancellationToken ct) =>
        stores.Named(await db.Datasets.Where(d => d.Id == context.Target.Id).Select(d => d.StoreName).SingleAsync(ct));
}
