namespace Quire.Tabular.Statistics;

/// <summary>
/// Between which two of the numbers in their order a quantile lies, and how far from the first: 0 is the smallest, 1 the largest,
/// and those between are spread evenly (as R's <c>quantile</c> does unless told otherwise).
/// </summary>
internal readonly record struct QuantileRank(long Lower, long Upper, double Part)
{
    public static QuantileRank Of(double probability, long count)
    {
        var place = (count - 1) * probability;
        var lower = (long)Math.Floor(place);
        return new(lower, Math.Min(lower + (place > lower ? 1 : 0), count - 1), place - lower);
    }

    public double Between(double lower, double upper) => lower.Equals(upper) ? lower : (lower * (1 - Part)) + (upper * Part);
}
