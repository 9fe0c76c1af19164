using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Keeping;
using Quire.Repository.Metadata;

namespace Quire.Repository.Collections;

/// <summary>
/// Which blocks, facets and input levels apply in a collection: its own, or those of the nearest one above that has its own.
/// </summary>
public sealed class DatasetRulesLookup(RepositoryDb db, SchemaCache schemas, CollectionOwners owners, KeptValues kept)
{
    // Memory of the rules of one collection, about; they share the schema.
    private const int Bytes = 20_000;

    public async Task<DatasetRules> OfAsync(RepositoryObject collection, CancellationToken ct)
    {
        // Inside a transaction only the rows themselves count.
        var shared = db.Database.CurrentTransaction is null;
        var key = new RulesKey(collection.Id);
        if (shared && kept.TryGet(key, out DatasetRules rules))
        {
            return rules;
        }

        var readAt = kept.NewestChange;
        rules = await ReadAsync(collection, ct);
        if (shared)
        {
            kept.Keep(key, rules, collection.WithAncestors(), readAt, Bytes);
        }

        return rules;
    }

    private async Task<DatasetRules> ReadAsync(RepositoryObject collection, CancellationToken ct)
    {
        var upwards = await owners.WithItselfAsync(collection, ct);
        var schema = await schemas.GetAsync(ct);
        var facets = (upwards.FirstOrDefault(c => c.FacetRoot) ?? upwards[^1]).Facets;
        return new(
            schema,
            RequirementsLookup.Of(upwards, schema),
            facets,
            upwards[0].InputLevels.ToDictionary(l => l.Field, StringComparer.Ordinal),
            [
                .. RequirementsLookup
                    .RootOf(upwards)
                    .BlockNames.Select(name => schema.TryGetBlock(name, out var block) ? block : null)
                    .OfType<MetadataBlock>(),
            ],
            upwards.Select(c => c.BlockFacets).FirstOrDefault(b => b is not null) ?? []
        );
    }

    private sealed record RulesKey(long Collection);
}
