using System.Globalization;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Profiles;

namespace Quire.Web.Files.Previews;

/// <summary>A variable of a table, for people: what it and its values are called, and what was calculated of it.</summary>
public sealed class ShownVariable
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private readonly Dictionary<double, string> _numbers = [];
    private readonly bool _isSingle;

    /// <param name="variable">The variable, as a version describes it.</param>
    /// <param name="profile">What stands in it; null while that is not calculated.</param>
    public ShownVariable(TableVariable variable, StoredProfile? profile)
    {
        (Name, Label) = (variable.Name, variable.Label is { Length: > 0 } label && label != variable.Name ? label : null);
        Codes = variable.Categories ?? [];
        _isSingle = variable.IsSinglePrecision;
        Kind =
            Codes.Count > 0 ? "coded"
            : variable.IsNumeric ? "number"
            : variable.FormatCategory is "date" or "time" ? variable.FormatCategory
            : "text";
        foreach (var code in Codes.Where(c => c.Label.Length > 0 && c.Label != c.Value))
        {
            if (!variable.IsNumeric)
            {
                _texts.TryAdd(code.Value, code.Label);
            }
            else if (NumberOf(code.Value) is { } number)
            {
                _numbers.TryAdd(number, code.Label);
            }
        }

        var statistics = variable.Statistics;
        Missing = Finite("invd") is { } missing ? (long)missing : profile?.Missing;
        Span = (Finite("min"), Finite("medn"), Finite("max")) is ({ } min, { } median, { } max) ? (min, median, max) : null;
        if (Codes.Count == 0 && profile is not null)
        {
            Shape = HistogramShape.Of(profile);
            (Half, Most) = profile.Quantiles is [var p5, var p25, _, var p75, var p95]
                ? (Range(p25, p75), Range(p5, p95))
                : (null, null);
        }

        double? Finite(string name) =>
            double.TryParse(statistics?.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
                ? value
                : null;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it says of itself; null where that is its name.</summary>
    public string? Label { get; }

    /// <summary>What kind of values it has: <c>coded</c>, <c>number</c>, <c>text</c>, <c>date</c> or <c>time</c>.</summary>
    public string Kind { get; }

    /// <summary>Values that have names.</summary>
    public IReadOnlyList<TableCategory> Codes { get; }

    /// <summary>How many rows have no value; null where that was not counted.</summary>
    public long? Missing { get; }

    /// <summary>Its least number, the one in the middle, and its greatest; null where there are none.</summary>
    public (double Least, double Median, double Greatest)? Span { get; }

    /// <summary>How its numbers lie; null where they are named one by one, are all the same, or none.</summary>
    public HistogramShape? Shape { get; }

    /// <summary>Between which numbers the half of all in the middle are; null where that is not known.</summary>
    public (double From, double To)? Half { get; }

    /// <summary>Between which numbers all are but those of five percent at both ends.</summary>
    public (double From, double To)? Most { get; }

    /// <summary>What a value stands for; null for nothing else.</summary>
    public string? MeaningOf(string cell) =>
        _texts.TryGetValue(cell, out var meant) ? meant
        : _numbers.Count > 0 && NumberOf(cell) is { } number && _numbers.TryGetValue(number, out meant) ? meant
        : null;

    // With the precision the column has: whoever counts categories compares all of them with single precision, as installations
    // do, but a code must not be said to stand for what its neighbour does.
    private double? NumberOf(string text) =>
        !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? null
        : _isSingle ? (float)number
        : number;

    private static (double, double)? Range(double? from, double? to) =>
        from is { } least && to is { } greatest ? (least, greatest) : null;
}
