using Quire.Domain.Metadata;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections;

/// <summary>The metadata blocks offered in a collection.</summary>
/// <param name="Blocks">The blocks, each once.</param>
/// <param name="InputLevels">Rules of the collection by field name.</param>
public sealed record CollectionBlocks(IReadOnlyList<MetadataBlock> Blocks, IReadOnlyDictionary<string, InputLevel> InputLevels);
