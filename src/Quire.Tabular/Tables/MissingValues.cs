using System.Globalization;

namespace Quire.Tabular.Tables;

/// <summary>What counts as no answer in a variable, found at once however many single values there are.</summary>
internal sealed class MissingValues(IReadOnlyList<MissingRange> ranges, IEnumerable<string> texts)
{
    private readonly HashSet<string> _texts = new(texts, StringComparer.Ordinal);
    private readonly HashSet<double> _numbers = [.. ranges.Where(r => r.From.Equals(r.To)).Select(r => r.From)];
    private readonly List<MissingRange> _ranges = [.. ranges.Where(r => !r.From.Equals(r.To))];

    /// <summary>Whether a value, as cells have it, is one of them.</summary>
    public bool Has(string value) =>
        _texts.Contains(value)
        || (
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (_numbers.Contains(number) || _ranges.Exists(r => number >= r.From && number <= r.To))
        );
}
