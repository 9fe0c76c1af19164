using Quire.Domain.Metadata;
using Quire.Repository.Data.Collections;
using Quire.Repository.Metadata;

namespace Quire.Repository.Collections;

/// <summary>Takes over what a request says about blocks, input levels and facets of a collection.</summary>
public sealed class DatasetRulesEditing(SchemaCache schemas)
{
    public async Task ApplyAsync(CollectionRecord collection, CollectionInput input, CancellationToken ct)
    {
        var schema = await schemas.GetAsync(ct);
        if (input.BlockNames is { Count: > 0 } && input.InheritBlocks == true)
        {
            throw CollectionErrors.BlocksAmbiguous();
        }

        if (input.Facets is { Count: > 0 } && input.InheritFacets == true)
        {
            throw CollectionErrors.FacetsAmbiguous();
        }

        if (input.BlockNames is { Count: > 0 } blocks)
        {
            collection.BlockNames =
            [
                .. blocks
                    .Distinct(StringComparer.Ordinal)
                    .Select(b => schema.TryGetBlock(b, out _) ? b : throw CollectionErrors.BlockUnknown(b)),
            ];
            collection.MetadataBlockRoot = true;
        }
        else if (InheritsNow(collection, input.InheritBlocks, input.BlockNames))
        {
            (collection.BlockNames, collection.MetadataBlockRoot) = ([], false);
        }

        if (input.InputLevels is { } levels)
        {
            if (levels.FirstOrDefault(l => l.Required && !l.Include) is { } impossible)
            {
                throw CollectionErrors.LevelImpossible(impossible.Field);
            }

            collection.InputLevels =
            [
                .. Merged(collection.InputLevels, levels)
                    .Select(l => schema.TryGetField(l.Field, out _) ? l : throw CollectionErrors.LevelFieldUnknown(l.Field)),
            ];
        }

        if (input.Facets is { Count: > 0 } facets)
        {
            collection.Facets =
            [
                .. facets
                    .Distinct(StringComparer.Ordinal)
                    .Select(f =>
                        schema.TryGetField(f, out var field) && field.Facetable ? f : throw CollectionErrors.NotAmongFacets(f)
                    ),
            ];
            collection.FacetRoot = true;
        }
        else if (InheritsNow(collection, input.InheritFacets, input.Facets))
        {
            (collection.Facets, collection.FacetRoot) = ([], false);
        }

        if (input.InheritBlockFacets)
        {
            collection.BlockFacets = null;
        }
        else if (input.BlockFacets is { } offered)
        {
            collection.BlockFacets = BlockFacetsOf(offered, schema);
        }
    }

    /// <summary>The metadata blocks of these names, each once; refuses one there is not.</summary>
    internal static List<string> BlockFacetsOf(IEnumerable<string> names, MetadataSchema schema) =>
        [
            .. names
                .Distinct(StringComparer.Ordinal)
                .Select(b => schema.TryGetBlock(b, out _) ? b : throw CollectionErrors.BlockFacetUnknown(b)),
        ];

    // An empty list asks for the same as the flag; the root collection has nobody to inherit from.
    private static bool InheritsNow(CollectionRecord collection, bool? inherit, IReadOnlyList<string>? names) =>
        (inherit == true || names is { Count: 0 }) && collection.Object.OwnerId is not null;

    // Levels add to those there are, field by field; an empty list takes all away.
    private static IEnumerable<InputLevel> Merged(List<InputLevel> existing, IReadOnlyList<InputLevel> levels) =>
        levels.Count == 0 ? [] : existing.Where(e => levels.All(l => l.Field != e.Field)).Concat(levels.DistinctBy(l => l.Field));
}
