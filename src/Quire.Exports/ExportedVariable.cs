namespace Quire.Exports;

/// <summary>A variable of a table.</summary>
/// <param name="Id">Its number on the wire.</param>
/// <param name="Name">Its name.</param>
public sealed record ExportedVariable(long Id, string Name)
{
    /// <summary>What it says about itself.</summary>
    public required string Label { get; init; }

    /// <summary>Numbers or texts.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Numbers with fractions.</summary>
    public bool IsContinuous { get; init; }

    /// <summary>Whether its categories have an order that means something.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>How dates and times are written, or how values are shown; null where neither is known.</summary>
    public string? Format { get; init; }

    /// <summary>What its texts stand for: <c>date</c> or <c>time</c>; null for nothing more.</summary>
    public string? FormatCategory { get; init; }

    /// <summary>Fingerprint of the column.</summary>
    public required string Unf { get; init; }

    /// <summary>Statistics by name, as texts; empty for texts.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Statistics { get; init; } = [];

    /// <summary>Values with names.</summary>
    public IReadOnlyList<ExportedCategory> Categories { get; init; } = [];

    /// <summary>Numbers that count as no answer; null where a bound is open.</summary>
    public IReadOnlyList<(string? From, string? To)> MissingRanges { get; init; } = [];

    /// <summary>Texts that count as no answer.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];

    /// <summary>What people said of it; null for nothing.</summary>
    public ExportedRemarks? Remarks { get; init; }

    /// <summary>How its values lie, as standards name it.</summary>
    public string Interval => IsContinuous ? "contin" : "discrete";
}
