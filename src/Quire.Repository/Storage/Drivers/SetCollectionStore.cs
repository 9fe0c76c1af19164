using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Drivers;

/// <summary>Chooses the store the files of new datasets of a collection go to. Gives it.</summary>
/// <param name="Target">The collection.</param>
/// <param name="Label">What people call the store; null for none of the collection's own.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetCollectionStore(ObjectRef Target, string? Label) : ICommand<StoreFacts>, ITargeted;

internal sealed class SetCollectionStoreHandler(RepositoryDb db, StoreDirectory stores) : IHandle<SetCollectionStore, StoreFacts>
{
    public async Task<StoreFacts> HandleAsync(SetCollectionStore operation, OperationContext context, CancellationToken ct)
    {
        var store = operation.Label is { } label ? stores.Labelled(label) : null;
        var collection = await db.Collections.SingleAsync(c => c.Id == context.Target.Id, ct);
        collection.StoreName = store?.Name;
        collection.Revision++;
        context.AuditDetails = store?.Name;
        context.Changed(OutboxKind.Collection, collection.Id);
        return store ?? stores.Default;
    }
}
