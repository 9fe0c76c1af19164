namespace Quire.Contracts.Datasets.Comparison;

/// <summary>Something two versions say differently.</summary>
public sealed record ValueChange
{
    /// <summary>What it is, as people read it.</summary>
    public required string FieldName { get; init; }

    /// <summary>What the older version says; empty for nothing. Several values are separated by <c>; </c>.</summary>
    public string? OldValue { get; init; }

    /// <summary>What the newer version says; empty for nothing.</summary>
    public string? NewValue { get; init; }
}
