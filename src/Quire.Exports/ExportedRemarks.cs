namespace Quire.Exports;

/// <summary>What people said of a variable besides what the file says; null for nothing.</summary>
public sealed record ExportedRemarks
{
    /// <summary>The question as it was asked.</summary>
    public string? Question { get; init; }

    /// <summary>What whoever asked was told to do.</summary>
    public string? Instruction { get; init; }

    /// <summary>What was said after the question.</summary>
    public string? AfterQuestion { get; init; }

    /// <summary>Whom or what it is about.</summary>
    public string? Universe { get; init; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether it holds weights of rows.</summary>
    public bool IsWeight { get; init; }

    /// <summary>Number on the wire of the variable that holds its weights.</summary>
    public long? WeightedBy { get; init; }

    /// <summary>Weighted frequencies of categories, by value.</summary>
    public IReadOnlyDictionary<string, double> Frequencies { get; init; } =
        new Dictionary<string, double>(StringComparer.Ordinal);
}
