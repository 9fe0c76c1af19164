using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Quire.Domain.Metadata;

/// <summary>One allowed value of a controlled field. Fields store their values under the names given here.</summary>
/// <param name="Value">The value as stored and shown.</param>
/// <param name="Identifier">Code of the value in its vocabulary; empty when it has none.</param>
/// <param name="DisplayOrder">Position in lists.</param>
/// <param name="Alternates">Other spellings accepted on input.</param>
public sealed record VocabularyValue(
    [property: JsonPropertyName("Value")] string Value,
    [property: JsonPropertyName("Identifier")] string Identifier,
    [property: JsonPropertyName("DisplayOrder")] int DisplayOrder,
    [property: JsonPropertyName("Alternates")] ImmutableArray<string> Alternates
);
