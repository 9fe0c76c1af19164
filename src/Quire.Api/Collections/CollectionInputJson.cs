using Quire.Contracts.Collections;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;

namespace Quire.Api.Collections;

/// <summary>Reads what a request says about a collection.</summary>
internal static class CollectionInputJson
{
    public static CollectionInput Of(CollectionRequest body) => new()
    {
        Alias = body.Alias,
        Name = body.Name,
        Affiliation = body.Affiliation,
        Description = body.Description,
        CollectionType = body.CollectionType,
        Contacts = body.Contacts is null ? null : [.. body.Contacts.Select(c => c.ContactEmail ?? "")],
        Theme = body.Theme is { } theme ? ThemeJson.Read(theme) : null,
        BlockNames = body.MetadataBlocks?.MetadataBlockNames,
        Facets = body.MetadataBlocks?.FacetIds,
        InheritBlocks = body.MetadataBlocks?.InheritMetadataBlocksFromParent,
        InheritFacets = body.MetadataBlocks?.InheritFacetsFromParent,
        InputLevels = body.MetadataBlocks?.InputLevels is { } levels
            ? [.. levels.Select(l => new InputLevel(l.DatasetFieldTypeName, l.Required, l.Include, l.DisplayOnCreate))]
            : null,
    };
}
