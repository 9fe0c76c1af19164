namespace Quire.Api.Metrics.Usage;

/// <summary>What somebody looked at.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Id">The dataset again, or the file of it.</param>
internal sealed record ViewedThing(long Dataset, long Id);
