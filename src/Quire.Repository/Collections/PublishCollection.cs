using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Makes a collection public; the collection it lies in must be public first.</summary>
[Requires(Permission.PublishDataverse)]
[RequiresAccount]
public sealed record PublishCollection(ObjectRef Target) : ICommand<CollectionView>, ITargeted;

internal sealed class PublishCollectionHandler(RepositoryDb db, CollectionViews views)
    : IHandle<PublishCollection, CollectionView>
{
    public async Task<CollectionView> HandleAsync(PublishCollection operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var collection = await db.Collections.Include(c => c.Object).SingleAsync(c => c.Id == id, ct);
        if (collection.Object.PublishedAt is not null)
        {
            throw CollectionErrors.AlreadyPublished(collection.Alias);
        }

        var owner = await db
            .Collections.Where(c => c.Id == collection.Object.OwnerId)
            .Select(c => new { c.Alias, c.Object.PublishedAt })
            .SingleOrDefaultAsync(ct);
        if (owner is { PublishedAt: null })
        {
            throw CollectionErrors.OwnerUnpublished(collection.Alias, owner.Alias);
        }

        collection.Object.PublishedAt = context.Now;
        collection.Revision++;
        context.Changed(OutboxKind.Collection, id);
        return await views.OfAsync(collection, ct);
    }
}
