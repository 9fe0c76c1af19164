namespace Quire.Contracts.Files.Tables;

/// <summary>A value of a variable that has a name.</summary>
public sealed record VariableCategoryResponse
{
    /// <summary>What it stands for.</summary>
    public string? Label { get; init; }

    /// <summary>The value.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it counts as no answer.</summary>
    public bool IsMissing { get; init; }

    /// <summary>In how many rows it is; absent where nobody counted.</summary>
    public double? Frequency { get; init; }
}
