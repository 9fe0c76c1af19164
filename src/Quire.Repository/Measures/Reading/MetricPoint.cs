namespace Quire.Repository.Measures.Reading;

/// <summary>How much there was up to the end of a month.</summary>
/// <param name="Month">As <c>202401</c>.</param>
/// <param name="Category">What it was; empty where all is one.</param>
/// <param name="Amount">How much.</param>
/// <param name="Bytes">Bytes of that.</param>
public sealed record MetricPoint(int Month, string Category, long Amount, long Bytes);
