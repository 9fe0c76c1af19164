namespace Quire.Contracts.Datasets.Comparison;

/// <summary>Texts that differ.</summary>
public sealed record ValueChanges
{
    /// <summary>Each of them.</summary>
    public required IReadOnlyList<ValueChange> Changed { get; init; }
}
