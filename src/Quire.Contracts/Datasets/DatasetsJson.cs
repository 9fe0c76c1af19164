using System.Text.Json.Serialization;

namespace Quire.Contracts.Datasets;

/// <summary>Generated serialization of the dataset types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DatasetResponse))]
[JsonSerializable(typeof(DatasetVersionResponse))]
[JsonSerializable(typeof(IReadOnlyList<DatasetVersionResponse>))]
[JsonSerializable(typeof(DatasetCreated))]
[JsonSerializable(typeof(IReadOnlyList<LockResponse>))]
internal sealed partial class DatasetsJson : JsonSerializerContext;
