using System.Text.Json.Serialization;

namespace Quire.Contracts;

/// <summary>Generated serialization of the envelope types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Pagination))]
internal sealed partial class EnvelopeJson : JsonSerializerContext;
