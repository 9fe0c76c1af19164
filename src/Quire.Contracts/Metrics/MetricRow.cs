using System.Text.Json.Serialization;

namespace Quire.Contracts.Metrics;

/// <summary>A line of a list of counts. What a list does not tell apart is null.</summary>
public sealed record MetricRow
{
    /// <summary>The month, as <c>2024-01</c>: the count is that up to its end.</summary>
    public string? Date { get; init; }

    /// <summary>Kind of collection, in words.</summary>
    public string? Category { get; init; }

    /// <summary>Subject.</summary>
    public string? Subject { get; init; }

    /// <summary>Content type of files.</summary>
    [JsonPropertyName("contenttype")]
    public string? ContentType { get; init; }

    /// <summary>Id of a file.</summary>
    public long? Id { get; init; }

    /// <summary>Persistent identifier of a file or dataset.</summary>
    public string? Pid { get; init; }

    /// <summary>How much.</summary>
    public long Count { get; init; }

    /// <summary>Bytes.</summary>
    public long? Size { get; init; }
}
