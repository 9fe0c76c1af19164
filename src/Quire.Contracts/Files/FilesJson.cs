using System.Text.Json.Serialization;
using Quire.Contracts.Files.Tables;

namespace Quire.Contracts.Files;

/// <summary>Generated serialization of the file types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(FileMetadataResponse))]
[JsonSerializable(typeof(IReadOnlyList<FileMetadataResponse>))]
[JsonSerializable(typeof(DataFileResponse))]
[JsonSerializable(typeof(FileDescriptionResponse))]
[JsonSerializable(typeof(FilesAdded))]
[JsonSerializable(typeof(FileRequest))]
[JsonSerializable(typeof(IReadOnlyList<FileRequest>))]
[JsonSerializable(typeof(FilesRegistered))]
[JsonSerializable(typeof(UploadUrls))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(RestrictRequest))]
[JsonSerializable(typeof(EmbargoRequest))]
[JsonSerializable(typeof(RetentionRequest))]
[JsonSerializable(typeof(FileIdsRequest))]
[JsonSerializable(typeof(AuxiliaryFileResponse))]
[JsonSerializable(typeof(IReadOnlyList<AuxiliaryFileResponse>))]
[JsonSerializable(typeof(FileCategoriesRequest))]
[JsonSerializable(typeof(TabularTagsRequest))]
[JsonSerializable(typeof(IReadOnlyList<DataTableResponse>))]
[JsonSerializable(typeof(TableRowsResponse))]
[JsonSerializable(typeof(TableSummaryResponse))]
[JsonSerializable(typeof(FileCounts))]
[JsonSerializable(typeof(DownloadSize))]
[JsonSerializable(typeof(RedetectedType))]
[JsonSerializable(typeof(ProvenanceResponse))]
[JsonSerializable(typeof(ProvenanceTextRequest))]
[JsonSerializable(typeof(FileUserPermissions))]
[JsonSerializable(typeof(FixityReportResponse))]
[JsonSerializable(typeof(FileValidity))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IReadOnlyList<FileValidity>>))]
[JsonSerializable(typeof(FileAuditResponse))]
[JsonSerializable(typeof(IReadOnlyList<long>))]
internal sealed partial class FilesJson : JsonSerializerContext;
