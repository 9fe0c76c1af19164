namespace Quire.Api.Metrics.Usage;

/// <summary>What somebody looked at.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Address">The same for one address of one dataset or file: asked again at once it is a double click.</param>
internal sealed record ViewedThing(long Dataset, long Address);
