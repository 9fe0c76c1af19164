using System.Collections.Immutable;

namespace Quire.Domain.Metadata.Blocks;

/// <summary>What loading a definition makes of the blocks.</summary>
/// <param name="Blocks">Every block of the installation afterwards: those it had, then the new ones.</param>
/// <param name="Changed">The blocks the definition touches, complete; those with id 0 are new, and so are fields with id
/// 0.</param>
/// <param name="Added">Every row of the definition in order.</param>
public sealed record BlockMergeResult(
    ImmutableArray<MetadataBlock> Blocks,
    ImmutableArray<MetadataBlock> Changed,
    ImmutableArray<AddedDefinition> Added
);
