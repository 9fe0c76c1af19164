using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Quire.Cli.Console;

/// <summary>Text for people. What others wrote must not steer the terminal, nor break a row in two.</summary>
internal static partial class SafeText
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    public static string Of(string? text) =>
        text is null ? ""
        : text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
        : text;

    /// <summary>The same, line by line.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Of));

    /// <summary>Bytes in the largest unit that keeps a digit before the point; 1 kB is 1000 bytes.</summary>
    public static string Size(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 1000 && unit < Units.Length - 1; unit++)
        {
            value /= 1000;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(unit == 0 ? value : Math.Round(value, 1))} {Units[unit]}");
    }

    public static string? Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Simple HTML as plain text.</summary>
    public static string WithoutMarkup(string html) => WebUtility.HtmlDecode(Tags().Replace(html, "")).Trim();

    public static string YesNo(bool value) => value ? "yes" : "no";

    [GeneratedRegex("</?[a-zA-Z][^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();
}
