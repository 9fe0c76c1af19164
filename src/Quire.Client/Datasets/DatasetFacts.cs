using System.Globalization;
using Quire.Contracts.Datasets;

namespace Quire.Client;

/// <summary>Typed readings of what answers hold as text.</summary>
public static class DatasetFacts
{
    /// <summary>The persistent identifier as the API takes it, such as <c>doi:10.5072/FK2/ABC</c>.</summary>
    /// <param name="dataset">A dataset.</param>
    public static string PersistentIdentifier(this DatasetResponse dataset) =>
        $"{dataset.Protocol}:{dataset.Authority}{dataset.Separator ?? "/"}{dataset.Identifier}";

    /// <summary>The number of a version; null for a draft.</summary>
    /// <param name="version">A version.</param>
    public static VersionNumber? Number(this DatasetVersionResponse version) =>
        version.VersionNumber is { } major ? new(major, version.VersionMinorNumber ?? 0) : null;

    /// <summary>Time of publication in UTC; null for a draft.</summary>
    /// <param name="version">A version.</param>
    public static DateTimeOffset? ReleasedAt(this DatasetVersionResponse version) => Time(version.ReleaseTime);

    /// <summary>Time of creation in UTC.</summary>
    /// <param name="version">A version.</param>
    public static DateTimeOffset? CreatedAt(this DatasetVersionResponse version) => Time(version.CreateTime);

    /// <summary>Time of the last change in UTC.</summary>
    /// <param name="version">A version.</param>
    public static DateTimeOffset? UpdatedAt(this DatasetVersionResponse version) => Time(version.LastUpdateTime);

    /// <summary>Date of first publication; null before.</summary>
    /// <param name="dataset">A dataset.</param>
    public static DateOnly? PublishedOn(this DatasetResponse dataset) =>
        DateOnly.TryParseExact(dataset.PublicationDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
