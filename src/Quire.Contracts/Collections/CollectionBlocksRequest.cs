namespace Quire.Contracts.Collections;

/// <summary>What a collection uses of metadata; a list together with its inherit flag is refused.</summary>
public sealed record CollectionBlocksRequest
{
    /// <summary>Names of blocks to use here.</summary>
    public IReadOnlyList<string>? MetadataBlockNames { get; init; }

    /// <summary>Own rules per field.</summary>
    public IReadOnlyList<InputLevelResponse>? InputLevels { get; init; }

    /// <summary>Names of facet fields to use here.</summary>
    public IReadOnlyList<string>? FacetIds { get; init; }

    /// <summary>Use the blocks of the collection above.</summary>
    public bool? InheritMetadataBlocksFromParent { get; init; }

    /// <summary>Use the facets of the collection above.</summary>
    public bool? InheritFacetsFromParent { get; init; }
}
