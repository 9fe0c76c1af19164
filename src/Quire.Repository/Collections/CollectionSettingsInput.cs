using Quire.Domain.Errors;
using Quire.Repository.Data.Collections;
using Quire.Repository.Metadata;

namespace Quire.Repository.Collections;

/// <summary>Takes over what a request says about blocks, input levels and facets of a collection.</summary>
public sealed class CollectionSettingsInput(SchemaCache schemas)
{
    public async Task ApplyAsync(CollectionRecord collection, CollectionInput input, CancellationToken ct)
    {
        var schema = await schemas.GetAsync(ct);
        if (input.BlockNames is { Count: > 0 } && input.InheritBlocks == true)
        {
            throw Refuse.BadRequest("Cannot set both metadataBlockNames and inheritMetadataBlocksFromParent.");
        }

        if (input.Facets is { Count: > 0 } && input.InheritFacets == true)
        {
            throw Refuse.BadRequest("Cannot set both facetIds and inheritFacetsFromParent.");
        }

        if (input.BlockNames is { Count: > 0 } blocks)
        {
            collection.BlockNames = [.. blocks.Distinct(StringComparer.Ordinal).Select(b => schema.TryGetBlock(b, out _)
                ? b
                : throw Refuse.BadRequest($"Invalid metadata block name: \"{b}\""))];
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
                throw Refuse.BadRequest($"The input level for the dataset field type {impossible.Field} cannot be required if it is not included");
            }

            collection.InputLevels = [.. Merged(collection.InputLevels, levels).Select(l => schema.TryGetField(l.Field, out _)
                ? l
                : throw Refuse.BadRequest($"Invalid dataset field type name: {l.Field}"))];
        }

        if (input.Facets is { Count: > 0 } facets)
        {
            collection.Facets = [.. facets.Distinct(StringComparer.Ordinal).Select(f => schema.TryGetField(f, out var field) && field.Facetable
                ? f
                : throw Refuse.BadRequest($"Can't find dataset field type '{f}' among the facetable fields"))];
            collection.FacetRoot = true;
        }
        else if (InheritsNow(collection, input.InheritFacets, input.Facets))
        {
            (collection.Facets, collection.FacetRoot) = ([], false);
        }
    }

    // An empty list asks for the same as the flag; the root collection has nobody to inherit from.
    private static bool InheritsNow(CollectionRecord collection, bool? inherit, IReadOnlyList<string>? names) =>
        (inherit == true || names is { Count: 0 }) && collection.Object.OwnerId is not null;

    // Levels add to those there are, field by field; an empty list takes all away.
    private static IEnumerable<InputLevel> Merged(List<InputLevel> existing, IReadOnlyList<InputLevel> levels) =>
        levels.Count == 0 ? [] : existing.Where(e => levels.All(l => l.Field != e.Field)).Concat(levels.DistinctBy(l => l.Field));
}
