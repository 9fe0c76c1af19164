using System.Collections.Immutable;

namespace Quire.Domain.Metadata;

/// <summary>One allowed value of a controlled field.</summary>
/// <param name="Value">The value as stored and shown.</param>
/// <param name="Identifier">Code of the value in its vocabulary; empty when it has none.</param>
/// <param name="DisplayOrder">Position in lists.</param>
/// <param name="Alternates">Other spellings accepted on input.</param>
public sealed record VocabularyValue(string Value, string Identifier, int DisplayOrder, ImmutableArray<string> Alternates);
