namespace Quire.Contracts.Files.Tables;

/// <summary>
/// Quantiles of numbers, those between two of them spread evenly as R's <c>quantile</c> does. One that is infinite is absent.
/// </summary>
public sealed record QuantilesResponse
{
    /// <summary>5 percent of the numbers are not larger.</summary>
    public double? P5 { get; init; }

    /// <summary>A quarter of the numbers is not larger.</summary>
    public double? P25 { get; init; }

    /// <summary>The median.</summary>
    public double? P50 { get; init; }

    /// <summary>Three quarters of the numbers are not larger.</summary>
    public double? P75 { get; init; }

    /// <summary>95 percent of the numbers are not larger.</summary>
    public double? P95 { get; init; }
}
