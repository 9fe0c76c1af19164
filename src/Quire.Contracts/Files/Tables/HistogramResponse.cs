namespace Quire.Contracts.Files.Tables;

/// <summary>How numbers are spread: parts of equal width, each with its lower end, the last one with both.</summary>
public sealed record HistogramResponse
{
    /// <summary>The smallest finite number.</summary>
    public required double From { get; init; }

    /// <summary>The largest finite number.</summary>
    public required double To { get; init; }

    /// <summary>How many numbers each part has; twenty parts.</summary>
    public required IReadOnlyList<long> Counts { get; init; }
}
