using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Links;

/// <summary>Lists the links of a collection, both ways.</summary>
[RequiresSuperuser]
public sealed record ListCollectionLinks(ObjectRef Target) : IQuery<CollectionLinks>, ITargeted;

internal sealed class ListCollectionLinksHandler(RepositoryDb db) : IHandle<ListCollectionLinks, CollectionLinks>
{
    public async Task<CollectionLinks> HandleAsync(ListCollectionLinks operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var links = db.CollectionLinks.AsNoTracking().OrderBy(l => l.Id);
        var shown = await links
            .Where(l => l.CollectionId == id)
            .Join(db.Collections, l => l.ObjectId, c => c.Id, (l, c) => new { l.Id, Collection = c })
            .OrderBy(l => l.Id)
            .Select(l => l.Collection)
            .ToListAsync(ct);
        var shownIn = await links.Where(l => l.ObjectId == id).Select(l => l.Collection).ToListAsync(ct);
        var datasets = await links
            .Where(l => l.CollectionId == id && l.Object.Kind == ObjectKind.Dataset)
            .Select(l => new
            {
                l.Object,
                Title = db.NewestOfEach().Where(v => v.DatasetId == l.ObjectId).Select(v => v.Title).First(),
            })
            .ToListAsync(ct);
        return new(shown, shownIn, datasets.ConvertAll(d => ($"{d.Object.PersistentId}", d.Title)));
    }
}
