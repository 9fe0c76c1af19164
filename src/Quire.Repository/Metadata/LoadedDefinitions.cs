using Quire.Domain.Metadata.Blocks;

namespace Quire.Repository.Metadata;

/// <summary>What became of a definition file.</summary>
/// <param name="Added">Every row in order.</param>
/// <param name="WithoutTerms">Fields of the file whose vocabulary has no terms yet, so that they take any text.</param>
public sealed record LoadedDefinitions(IReadOnlyList<AddedDefinition> Added, IReadOnlyList<string> WithoutTerms);
