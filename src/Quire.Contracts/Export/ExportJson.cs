using System.Text.Json.Serialization;

namespace Quire.Contracts.Export;

/// <summary>Generated serialization of the export types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, ExportFormat>))]
internal sealed partial class ExportJson : JsonSerializerContext;
