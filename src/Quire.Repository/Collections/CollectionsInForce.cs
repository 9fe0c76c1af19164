using Microsoft.EntityFrameworkCore;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Metadata;

namespace Quire.Repository.Collections;

/// <summary>Which blocks, facets and input levels apply in a collection: its own, or those of the nearest one above that has its own.</summary>
public sealed class CollectionsInForce(RepositoryDb db, SchemaCache schemas)
{
    public async Task<CollectionRulesInForce> OfAsync(RepositoryObject collection, CancellationToken ct)
    {
        var ids = collection.AncestorIds.Append(collection.Id).ToList();
        var found = await db.Collections.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        List<CollectionRecord> upwards = [.. found.OrderByDescending(c => ids.IndexOf(c.Id))];
        var schema = await schemas.GetAsync(ct);
        var facets = (upwards.Find(c => c.FacetRoot) ?? upwards[^1]).Facets;
        return new(
            schema,
            CollectionRequirements.Of(upwards, schema),
            facets,
            upwards[0].InputLevels.ToDictionary(l => l.Field, StringComparer.Ordinal));
    }
}
