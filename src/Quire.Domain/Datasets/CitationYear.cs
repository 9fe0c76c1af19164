using System.Globalization;
using Quire.Domain.Metadata;

namespace Quire.Domain.Datasets;

/// <summary>The year a version is cited with.</summary>
public static class CitationYear
{
    /// <summary>
    /// The year of the date field the dataset chose for its citation, when that field is filled with one; else the year of its
    /// publication; else, for a dataset that was never published, the year of its last change.
    /// </summary>
    /// <param name="metadata">Metadata of the version.</param>
    /// <param name="dateField">Name of the chosen field, at top level or inside a compound; null when none was chosen.</param>
    /// <param name="published">When the dataset was first published; null before.</param>
    /// <param name="lastUpdate">When the version was last changed.</param>
    public static string Of(MetadataDocument metadata, string? dateField, DateTimeOffset? published, DateTimeOffset lastUpdate) =>
        (dateField is null ? null : LeadingYear(metadata.FirstAnywhere(dateField)))
        ?? (published ?? lastUpdate).UtcDateTime.Year.ToString(CultureInfo.InvariantCulture);

    private static string? LeadingYear(string? date)
    {
        var digits = date?.Trim().TakeWhile(char.IsAsciiDigit).Take(5).ToArray() ?? [];
        return digits.Length is > 0 and < 5 ? new string(digits) : null;
    }
}
