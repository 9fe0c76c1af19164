using Quire.Domain.Metadata;

namespace Quire.Repository.Collections;

/// <summary>The metadata blocks a collection offers as facet.</summary>
/// <param name="CollectionId">Id of the collection.</param>
/// <param name="Alias">Its alias.</param>
/// <param name="IsRoot">Whether it chose them itself.</param>
/// <param name="Blocks">The blocks, in order.</param>
public sealed record BlockFacetsView(long CollectionId, string Alias, bool IsRoot, IReadOnlyList<MetadataBlock> Blocks);
