using System.Globalization;

namespace Quire.Tabular.Tables;

/// <summary>What counts as no answer in a variable, found at once however many single values there are.</summary>
internal sealed class MissingValues(IReadOnlyList<MissingRange> ranges, IEnumerable<string> texts)
{
    private readonly HashSet<string> _texts = new(texts, StringComparer.Ordinal);
    private readonly HashSet<double> _numbers = [.. ranges.Where(r => r.From.Equals(r.To)).Select(r => r.From)];
    private readonly List<MissingRange> _ranges = [.. ranges.Where(r => !r.From.Equals(r.To))];

    /// <summary>What is declared of a variable, in ranges, as texts and at its categories; null where nothing is.</summary>
    public static MissingValues? Of(Variable variable)
    {
        var categories = variable.Categories.Where(c => c.IsMissing).Select(c => c.Value).ToList();
        return variable.MissingRanges.Count + variable.MissingTexts.Count + categories.Count == 0
            ? null
            : new(
                variable.Type == VariableType.Numeric
                    ? [.. variable.MissingRanges, .. categories.Select(Point).OfType<MissingRange>()]
                    : variable.MissingRanges,
                [.. variable.MissingTexts, .. categories]
            );
    }

    private static MissingRange? Point(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new(number, number) : null;

    /// <summary>Whether a value, as cells have it, is one of them.</summary>
    public bool Has(string value) =>
        _texts.Contains(value)
        || (
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (_numbers.Contains(number) || _ranges.Exists(r => number >= r.From && number <= r.To))
        );
}
