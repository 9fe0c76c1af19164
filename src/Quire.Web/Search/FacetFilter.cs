using System.Text.RegularExpressions;

namespace Quire.Web.Search;

/// <summary>A filter that a value of a facet stands for.</summary>
/// <param name="Field">Field of the index.</param>
/// <param name="Value">The value.</param>
public sealed partial record FacetFilter(string Field, string Value)
{
    /// <summary>The filter as a query.</summary>
    public string Query =>
        $"{Field}:\"{Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Reads a query that is such a filter; null for another one.</summary>
    public static FacetFilter? Read(string query) =>
        Form().Match(query) is { Success: true } match
            ? new(match.Groups["field"].Value, Escaped().Replace(match.Groups["value"].Value, "${sign}"))
            : null;

    [GeneratedRegex("""^(?<field>\w+):"(?<value>(?:[^"\\]|\\.)*)"$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("""\\(?<sign>.)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();
}
