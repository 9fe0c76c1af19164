using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;
using Quire.Repository.Storage.Drivers;

namespace Quire.Repository.Storage;

/// <summary>
/// Chooses the store the files of new datasets of a collection go to, and how many bytes all its files may take up: both or
/// neither.
/// </summary>
/// <param name="Target">The collection.</param>
/// <param name="Label">
/// What people call the store; null for none of the collection's own. The one it has may be named, also where it is not
/// configured any more.
/// </param>
/// <param name="Bytes">The limit; null for none of the collection's own. What is there already stays.</param>
/// <param name="Seen">Revision of the collection its author saw: once it is another, nothing changes.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetCollectionStorage(ObjectRef Target, string? Label, long? Bytes, long Seen) : ICommand, ITargeted;

internal sealed class SetCollectionStorageHandler(RepositoryDb db, StoreDirectory stores) : IHandle<SetCollectionStorage>
{
    public async Task HandleAsync(SetCollectionStorage operation, OperationContext context, CancellationToken ct)
    {
        var collection = await db.Collections.SingleAsync(c => c.Id == context.Target.Id, ct);
        CollectionRules.MustBeSeen(collection, operation.Seen);
        var label = collection.StoreName is { } own ? stores.Named(own).Label : null;
        if (operation.Label != label)
        {
            collection.StoreName = operation.Label is { } wanted ? stores.Labelled(wanted).Name : null;
        }

        collection.StorageQuota = operation.Bytes;
        collection.Revision++;
        context.AuditDetails = string.Create(CultureInfo.InvariantCulture, $"{collection.StoreName} {operation.Bytes}");
        context.Changed(OutboxKind.Collection, collection.Id);
    }
}
