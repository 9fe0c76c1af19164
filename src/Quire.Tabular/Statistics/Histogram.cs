namespace Quire.Tabular.Statistics;

/// <summary>How many numbers lie where: parts of equal width, each with its lower end, the last one with both.</summary>
/// <param name="From">The smallest finite number.</param>
/// <param name="To">The largest finite number.</param>
/// <param name="Counts">How many numbers each part has.</param>
public sealed record Histogram(double From, double To, IReadOnlyList<long> Counts);
