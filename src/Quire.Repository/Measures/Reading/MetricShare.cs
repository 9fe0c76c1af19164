namespace Quire.Repository.Measures.Reading;

/// <summary>How much there is of one category.</summary>
public sealed record MetricShare(string Category, long Amount, long Bytes);
