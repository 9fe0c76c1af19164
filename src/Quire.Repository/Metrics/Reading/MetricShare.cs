namespace Quire.Repository.Metrics.Reading;

/// <summary>How much there is of one category.</summary>
public sealed record MetricShare(string Category, long Amount, long Bytes);
