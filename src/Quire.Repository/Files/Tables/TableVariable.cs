using System.Text.Json.Serialization;
using Quire.Repository.Files.Tables.Editing;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>A variable of a table with what was calculated of it. The names are stored.</summary>
public sealed record TableVariable
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What it says about itself; null where that is the name.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }

    /// <summary>Numbers or texts.</summary>
    [JsonPropertyName("numeric")]
    public bool IsNumeric { get; init; }

    /// <summary>Numbers with fractions.</summary>
    [JsonPropertyName("continuous")]
    public bool IsContinuous { get; init; }

    /// <summary>What its texts stand for: <c>date</c> or <c>time</c>; null for nothing more.</summary>
    [JsonPropertyName("category")]
    public string? FormatCategory { get; init; }

    /// <summary>How dates and times are written, or how the file declares to show values; null where neither is known.</summary>
    [JsonPropertyName("format")]
    public string? Format { get; init; }

    /// <summary>Whether the numbers are of single precision.</summary>
    [JsonPropertyName("single")]
    public bool IsSinglePrecision { get; init; }

    /// <summary>Whether its categories have an order that means something.</summary>
    [JsonPropertyName("ordered")]
    public bool IsOrdered { get; init; }

    /// <summary>Fingerprint of the column (UNF).</summary>
    [JsonPropertyName("unf")]
    public required string Unf { get; init; }

    /// <summary>Statistics by their wire names, as texts; null for texts.</summary>
    [JsonPropertyName("statistics")]
    public IReadOnlyDictionary<string, string>? Statistics { get; init; }

    /// <summary>Values with names; null for none.</summary>
    [JsonPropertyName("categories")]
    public IReadOnlyList<TableCategory>? Categories { get; init; }

    /// <summary>Numbers that count as no answer, as texts; null for none.</summary>
    [JsonPropertyName("missing")]
    public IReadOnlyList<TableRange>? MissingRanges { get; init; }

    /// <summary>Texts that count as no answer; null for none.</summary>
    [JsonPropertyName("missingTexts")]
    public IReadOnlyList<string>? MissingTexts { get; init; }

    /// <summary>What people said of it in the version it is read of; null for nothing. Stored apart.</summary>
    [JsonIgnore]
    public VariableEdit? Edit { get; init; }

    /// <summary>What it is called for people.</summary>
    [JsonIgnore]
    public string ShownLabel => Label ?? Name;

    /// <summary>The same with what people said of it.</summary>
    public TableVariable With(VariableEdit edit) =>
        this with
        {
            Edit = edit,
            Label = edit.Label ?? Label,
            Categories =
                edit.CategoryLabels is { } labels && Categories is { } categories
                    ? [.. categories.Select(c => labels.TryGetValue(c.Value, out var label) ? c with { Label = label } : c)]
                    : Categories,
        };

    /// <summary>The column for readers of the stored table.</summary>
    public Variable ToColumn() =>
        new(Name)
        {
            Label = ShownLabel,
            Type = IsNumeric ? VariableType.Numeric : VariableType.Character,
            Interval = IsContinuous ? VariableInterval.Continuous : VariableInterval.Discrete,
            FormatCategory = FormatCategory switch
            {
                "date" => Quire.Tabular.Tables.FormatCategory.Date,
                "time" => Quire.Tabular.Tables.FormatCategory.Time,
                _ => Quire.Tabular.Tables.FormatCategory.None,
            },
            Format = Format,
            IsSinglePrecision = IsSinglePrecision,
            IsOrdered = IsOrdered,
            Categories = [.. (Categories ?? []).Select(c => new Category(c.Value, c.Label, c.IsMissing))],
            MissingRanges = [.. (MissingRanges ?? []).Select(r => r.ToNumbers())],
            MissingTexts = MissingTexts ?? [],
        };
}
