using System.Text.Json.Serialization;

namespace Quire.Contracts.Metadata;

/// <summary>Generated serialization of the metadata types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(MetadataField))]
[JsonSerializable(typeof(MetadataBlockValues))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, MetadataBlockValues>))]
[JsonSerializable(typeof(MetadataBlockResponse))]
[JsonSerializable(typeof(IReadOnlyList<MetadataBlockResponse>))]
[JsonSerializable(typeof(FieldTypeResponse))]
[JsonSerializable(typeof(IReadOnlyList<FieldTypeResponse>))]
[JsonSerializable(typeof(DefinitionsLoaded))]
[JsonSerializable(typeof(FieldSummaryResponse))]
[JsonSerializable(typeof(FieldDefinitionResponse))]
[JsonSerializable(typeof(IReadOnlyList<MetadataLanguageResponse>))]
internal sealed partial class MetadataJson : JsonSerializerContext;
