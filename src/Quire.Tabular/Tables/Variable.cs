namespace Quire.Tabular.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, unique in the table.</param>
public sealed record Variable(string Name)
{
    /// <summary>What it says about itself; the name where the file gives nothing more.</summary>
    public string Label { get; init; } = Name;

    /// <summary>Numbers or texts.</summary>
    public VariableType Type { get; init; } = VariableType.Character;

    /// <summary>Whole numbers and texts, or numbers with fractions.</summary>
    public VariableInterval Interval { get; init; } = VariableInterval.Discrete;

    /// <summary>What its values stand for.</summary>
    public FormatCategory FormatCategory { get; init; }

    /// <summary>
    /// How dates and times are written, in the letters of Java's <c>SimpleDateFormat</c> (<c>yyyy-MM-dd HH:mm:ss</c>), or how the
    /// file declares to show the values; absent where neither is known.
    /// </summary>
    public string? Format { get; init; }

    /// <summary>Whether the numbers were stored with single precision; their fingerprint is of those.</summary>
    public bool IsSinglePrecision { get; init; }

    /// <summary>Values with names, in the order of the file.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Whether the categories have an order that means something.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Numbers that count as no answer.</summary>
    public IReadOnlyList<MissingRange> MissingRanges { get; init; } = [];

    /// <summary>Texts that count as no answer.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];
}
