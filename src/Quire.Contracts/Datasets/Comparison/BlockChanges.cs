namespace Quire.Contracts.Datasets.Comparison;

/// <summary>Fields of a metadata block that differ.</summary>
public sealed record BlockChanges
{
    /// <summary>The block's name as people read it.</summary>
    public required string BlockName { get; init; }

    /// <summary>The fields.</summary>
    public required IReadOnlyList<ValueChange> Changed { get; init; }
}
