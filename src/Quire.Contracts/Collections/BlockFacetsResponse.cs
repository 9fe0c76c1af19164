namespace Quire.Contracts.Collections;

/// <summary>The metadata blocks a collection offers as facet of searches.</summary>
public sealed record BlockFacetsResponse
{
    /// <summary>Database id of the collection.</summary>
    public required long DataverseId { get; init; }

    /// <summary>Its alias.</summary>
    public required string DataverseAlias { get; init; }

    /// <summary>Whether it chose them itself; otherwise they are those of the collection above.</summary>
    public required bool IsMetadataBlockFacetRoot { get; init; }

    /// <summary>The blocks, in order.</summary>
    public required IReadOnlyList<BlockFacet> MetadataBlocks { get; init; }
}
