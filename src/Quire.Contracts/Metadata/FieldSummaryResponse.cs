namespace Quire.Contracts.Metadata;

/// <summary>Names of all fields, sorted by what holds of them.</summary>
public sealed record FieldSummaryResponse
{
    /// <summary>Those that are children of a compound field.</summary>
    public required IReadOnlyList<string> HaveParents { get; init; }

    /// <summary>Those at top level.</summary>
    public required IReadOnlyList<string> NoParents { get; init; }

    /// <summary>Those that take several values.</summary>
    public required IReadOnlyList<string> AllowsMultiples { get; init; }

    /// <summary>Those that take one value.</summary>
    public required IReadOnlyList<string> DoesNotAllowMultiples { get; init; }

    /// <summary>Those every dataset must have whose collection uses their block.</summary>
    public required IReadOnlyList<string> Required { get; init; }
}
