using System.Globalization;
using Quire.Domain.Datasets;
using Quire.Exports.Text;

namespace Quire.Exports;

/// <summary>What several formats derive from a version in the same way.</summary>
internal static class VersionFacts
{
    /// <summary>What stands where a format demands a value and there is none.</summary>
    public const string Unavailable = ":unav";

    /// <summary><c>2.1</c>, or <c>DRAFT</c>.</summary>
    public static string FriendlyNumber(this ExportedVersion version) => version.Number?.ToString() ?? "DRAFT";

    public static bool IsDeaccessioned(this ExportedVersion version) => version.State == VersionState.Deaccessioned;

    public static string StateName(this VersionState state) => state.ToString().ToUpperInvariant();

    /// <summary>Address of the licence, or of the page that shows the custom terms.</summary>
    public static string LicenseUri(this ExportedVersion version) =>
        version.License?.Uri
        ?? $"{version.Installation.SiteUrl}/api/datasets/:persistentId/versions/{version.Number?.ToString() ?? ":draft"}"
            + $"/customlicense?persistentId={version.PersistentId}";

    /// <summary>The date citations use: the chosen one if there is one, else the publication date.</summary>
    public static string? CitedDate(this ExportedVersion version) =>
        string.IsNullOrWhiteSpace(version.CitationDate) ? version.PublicationDate?.Iso() : version.CitationDate;

    /// <summary>The year of <see cref="CitedDate"/>, where only four digits will do.</summary>
    public static int? CitedYear(this ExportedVersion version) =>
        IsoDate.TryParse(version.CitationDate, out var chosen) && chosen.HasPlainYear
            ? chosen.Year
            : version.PublicationDate?.Year;

    /// <summary>Descriptions of the dataset as plain text.</summary>
    public static IEnumerable<string> Descriptions(this ExportedVersion version) =>
        version.Metadata.Texts("dsDescription", "dsDescriptionValue").Select(PlainText.Of).Where(d => d.Length > 0);

    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day in UTC.</summary>
    public static string IsoDay(this DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The second in UTC, as all timestamps of the wire.</summary>
    public static string IsoTime(this DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
