using System.Text.Json.Serialization;
using Quire.Contracts.Datasets.Comparison;
using Quire.Contracts.Datasets.Types;

namespace Quire.Contracts.Datasets;

/// <summary>Generated serialization of the dataset types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyList<DatasetThumbnailResponse>))]
[JsonSerializable(typeof(ThumbnailStateResponse))]
[JsonSerializable(typeof(DatasetResponse))]
[JsonSerializable(typeof(DatasetVersionResponse))]
[JsonSerializable(typeof(IReadOnlyList<DatasetVersionResponse>))]
[JsonSerializable(typeof(DatasetCreated))]
[JsonSerializable(typeof(IReadOnlyList<LockResponse>))]
[JsonSerializable(typeof(DatasetValidityResponse))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IReadOnlyList<DatasetValidityResponse>>))]
[JsonSerializable(typeof(DatasetRequest))]
[JsonSerializable(typeof(DatasetVersionRequest))]
[JsonSerializable(typeof(EditMetadataRequest))]
[JsonSerializable(typeof(DatasetImported))]
[JsonSerializable(typeof(PrivateUrlResponse))]
[JsonSerializable(typeof(ReviewResponse))]
[JsonSerializable(typeof(ReturnRequest))]
[JsonSerializable(typeof(DeaccessionRequest))]
[JsonSerializable(typeof(IReadOnlyList<ReviewEventResponse>))]
[JsonSerializable(typeof(CurationStatusResponse))]
[JsonSerializable(typeof(IReadOnlyList<CurationStatusResponse>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>))]
[JsonSerializable(typeof(DatasetUserPermissions))]
[JsonSerializable(typeof(DatasetTypeRequest))]
[JsonSerializable(typeof(DatasetTypeResponse))]
[JsonSerializable(typeof(IReadOnlyList<DatasetTypeResponse>))]
[JsonSerializable(typeof(DatasetTypeBlocksChanged))]
[JsonSerializable(typeof(DatasetTypeLicensesChanged))]
[JsonSerializable(typeof(LicenseUpdateRequest))]
[JsonSerializable(typeof(VersionNoteResponse))]
[JsonSerializable(typeof(SemanticEditResponse))]
[JsonSerializable(typeof(AccessTermsRequest))]
[JsonSerializable(typeof(DatasetTimestampsResponse))]
[JsonSerializable(typeof(VersionComparisonResponse))]
[JsonSerializable(typeof(IReadOnlyList<VersionSummaryResponse>))]
[JsonSerializable(typeof(IReadOnlyList<FileVersionResponse>))]
internal sealed partial class DatasetsJson : JsonSerializerContext;
