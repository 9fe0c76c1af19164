using System.Text.Json.Serialization;

namespace Quire.Client;

/// <summary>Generated serialization of the record of a folder.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SentFile))]
internal sealed partial class SentFileJson : JsonSerializerContext;
