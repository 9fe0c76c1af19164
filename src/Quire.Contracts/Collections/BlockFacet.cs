namespace Quire.Contracts.Collections;

/// <summary>A metadata block offered as facet.</summary>
public sealed record BlockFacet
{
    /// <summary>Name of the block.</summary>
    public required string MetadataBlockName { get; init; }

    /// <summary>What the facet calls it.</summary>
    public required string MetadataBlockFacet { get; init; }
}
