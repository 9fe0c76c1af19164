using System.Text.Json.Serialization;

namespace Quire.Contracts.Metrics;

/// <summary>How often files of a dataset were downloaded; answered without envelope.</summary>
public sealed record DownloadCount
{
    /// <summary>The dataset.</summary>
    public long Id { get; init; }

    /// <summary>Downloads of its files.</summary>
    [JsonPropertyName("downloadCount")]
    public long Count { get; init; }

    /// <summary>
    /// The day Make Data Count began at the installation, as <c>2024-01-31</c>: only downloads before it were counted. Left out
    /// when all were.
    /// </summary>
    [JsonPropertyName("MDCStartDate")]
    public string? MdcStartDate { get; init; }
}
