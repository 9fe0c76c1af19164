namespace Quire.Repository.Accounts.Traces;

/// <summary>Which of many traces are shown.</summary>
/// <param name="Offset">How many are passed over.</param>
/// <param name="Limit">How many are shown, <see cref="Most"/> at most; 0 shows none and still counts.</param>
public sealed record TracePage(int Offset, int Limit)
{
    /// <summary>The most that are shown at a time, and as many as are shown where nothing is said.</summary>
    public const int Most = 1_000;

    /// <summary>What a request asks for.</summary>
    public static TracePage Of(int? offset, int? limit) => new(offset ?? 0, Math.Min(limit ?? Most, Most));
}
