using System.Collections.Immutable;

namespace Quire.Domain.Metadata.Blocks;

/// <summary>
/// What a definition file says: blocks, fields and vocabulary values, possibly of several blocks, in the order of the file.
/// </summary>
public sealed record BlockDefinition(ImmutableArray<DefinitionRow> Rows);
