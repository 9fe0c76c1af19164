namespace Quire.Contracts.Metrics;

/// <summary>How much of something there is.</summary>
public sealed record MetricCount
{
    /// <summary>How much.</summary>
    public long Count { get; init; }
}
