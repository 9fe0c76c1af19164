using System.Text.Json;
using System.Text.Json.Serialization;
using Quire.Contracts.Administration.Tools;

namespace Quire.Contracts.Administration;

/// <summary>Generated serialization of the administration types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(BatchJobList))]
[JsonSerializable(typeof(BatchJobStarted))]
[JsonSerializable(typeof(BatchImported))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
[JsonSerializable(typeof(FeatureState))]
[JsonSerializable(typeof(BannerMessageRequest))]
[JsonSerializable(typeof(BannerMessageAdded))]
[JsonSerializable(typeof(IReadOnlyList<BannerMessageResponse>))]
[JsonSerializable(typeof(SettingsReplaced))]
[JsonSerializable(typeof(WorkflowRequest))]
[JsonSerializable(typeof(WorkflowResponse))]
[JsonSerializable(typeof(IReadOnlyList<WorkflowSummary>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, WorkflowSummary>))]
[JsonSerializable(typeof(VersionInfo))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, JsonElement>))]
[JsonSerializable(typeof(ExternalTool))]
[JsonSerializable(typeof(IReadOnlyList<ExternalTool>))]
[JsonSerializable(typeof(ToolUrlRequest))]
[JsonSerializable(typeof(ToolUrlResponse))]
[JsonSerializable(typeof(ToolParametersResponse))]
internal sealed partial class AdministrationJson : JsonSerializerContext;
