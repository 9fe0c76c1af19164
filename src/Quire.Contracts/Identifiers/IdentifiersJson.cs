using System.Text.Json.Serialization;

namespace Quire.Contracts.Identifiers;

/// <summary>Generated serialization of the identifier types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IdentifierResponse))]
[JsonSerializable(typeof(UnreservedIdentifiers))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IdentifierProviderResponse>))]
internal sealed partial class IdentifiersJson : JsonSerializerContext;
