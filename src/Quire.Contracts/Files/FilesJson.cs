using System.Text.Json.Serialization;

namespace Quire.Contracts.Files;

/// <summary>Generated serialization of the file types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FileMetadataResponse))]
[JsonSerializable(typeof(IReadOnlyList<FileMetadataResponse>))]
[JsonSerializable(typeof(DataFileResponse))]
[JsonSerializable(typeof(FilesAdded))]
internal sealed partial class FilesJson : JsonSerializerContext;
