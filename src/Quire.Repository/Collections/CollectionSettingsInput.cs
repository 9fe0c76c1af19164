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
            collection.BlockNames = [.. blocks.Select(b => schema.TryGetBlock(b, out _)
                ? b
                : throw Refuse.BadRequest($"Invalid metadata block name: \"{b}\""))];
            collection.MetadataBlockRoot = true;
        }
        else if (input.InheritBlocks == true)
        {
            (collection.BlockNames, collection.MetadataBlockRoot) = ([], false);
        }

        if (input.InputLevels is { } levels)
        {
            collection.InputLevels = [.. levels.Select(l => schema.TryGetField(l.Field, out _)
                ? l
                : throw Refuse.BadRequest($"Invalid dataset field type name: {l.Field}"))];
        }

        if (input.Facets is { Count: > 0 } facets)
        {
            collection.Facets = [.. facets.Select(f => schema.TryGetField(f, out var field) && field.Facetable
                ? f
                : throw Refuse.BadRequest($"Can't find dataset field type '{f}' among the facetable fields"))];
            collection.FacetRoot = true;
        }
        else if (input.InheritFacets == true)
        {
            (collection.Facets, collection.FacetRoot) = ([], false);
        }
    }
}
