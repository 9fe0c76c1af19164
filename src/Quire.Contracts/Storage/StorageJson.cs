using System.Text.Json.Serialization;

namespace Quire.Contracts.Storage;

/// <summary>Generated serialization of the storage types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(StorageDriverResponse))]
[JsonSerializable(typeof(StorageSiteRequest))]
[JsonSerializable(typeof(StorageSiteResponse))]
[JsonSerializable(typeof(IReadOnlyList<StorageSiteResponse>))]
[JsonSerializable(typeof(UploadLimitsResponse))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class StorageJson : JsonSerializerContext;
