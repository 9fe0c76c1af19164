using System.Text.Json.Serialization;

namespace Quire.Contracts.Metrics;

/// <summary>Generated JSON of counts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(UsageReportSent))]
[JsonSerializable(typeof(DownloadCount))]
[JsonSerializable(typeof(IReadOnlyList<CitingWork>))]
[JsonSerializable(typeof(UsageProcessing))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
[JsonSerializable(typeof(MetricCount))]
[JsonSerializable(typeof(IReadOnlyList<MetricRow>))]
[JsonSerializable(typeof(CollectionTree))]
internal sealed partial class MetricsJson : JsonSerializerContext;
