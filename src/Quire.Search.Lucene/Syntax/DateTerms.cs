using System.Globalization;
using System.Text.RegularExpressions;

namespace Quire.Search.Lucene.Syntax;

/// <summary>
/// Dates of any precision as terms that sort by time: the year, moved so that years before our era sort too, then month and
/// day when known.
/// </summary>
internal static partial class DateTerms
{
    private const int YearOffset = 100_000;

    /// <summary>Sorts after every more precise date that starts with the same term.</summary>
    public const string End = "~";

    public static bool TryEncode(string text, out string term)
    {
        term = "";
        if (Split(text) is not var (year, month, day))
        {
            return false;
        }
        term =
            (year + YearOffset).ToString("D6", CultureInfo.InvariantCulture)
            + (month is null ? "" : $"-{month:D2}")
            + (day is null ? "" : $"-{day:D2}");
        return true;
    }

    /// <summary>The coarser terms a date lies in: the year and the month of a day.</summary>
    public static IEnumerable<string> Coarser(string term)
    {
        for (var at = term.IndexOf('-', StringComparison.Ordinal); at > 0; at = term.IndexOf('-', at + 1))
        {
            yield return term[..at];
        }
    }

    /// <summary>The beginning of years that start with these digits; for <c>201*</c>.</summary>
    public static string YearPattern(string pattern) => YearOffset.ToString(CultureInfo.InvariantCulture)[..2] + pattern;

    public static string? Year(string text) =>
        Split(text) is var (year, _, _) ? year.ToString("D4", CultureInfo.InvariantCulture) : null;

    public static (int Year, int? Month, int? Day)? Split(string text)
    {
        var match = Shape().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }
        var year = int.Parse(match.Groups["y"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int? month = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : null;
        int? day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) : null;
        return month is < 1 or > 12 || day is < 1 or > 31 ? null : (year, month, day);
    }

    [GeneratedRegex("^(?<y>-?[0-9]{1,5})(-(?<m>[0-9]{1,2})(-(?<d>[0-9]{1,2})([T ].*)?)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
