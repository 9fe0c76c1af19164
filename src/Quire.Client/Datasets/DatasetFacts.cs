using Quire.Client.Http;
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
    public static DateTimeOffset? ReleasedAt(this DatasetVersionResponse version) => WireTimes.Time(version.ReleaseTime);

    /// <summary>Time of creation in UTC.</summary>
    /// <param name="version">A version.</param>
    public static DateTimeOffset? CreatedAt(this DatasetVersionResponse version) => WireTimes.Time(version.CreateTime);

    /// <summary>Time of the last change in UTC.</summary>
    /// <param name="version">A version.</param>
    public static DateTimeOffset? UpdatedAt(this DatasetVersionResponse version) => WireTimes.Time(version.LastUpdateTime);

    /// <summary>Time of archiving in UTC; null when it was not archived.</summary>
    /// <param name="version">A version.</param>
    public static DateTimeOffset? ArchivedAt(this DatasetVersionResponse version) => WireTimes.Time(version.ArchiveTime);

    /// <summary>Date of first publication of the dataset; null before.</summary>
    /// <param name="version">A version.</param>
    public static DateOnly? PublishedOn(this DatasetVersionResponse version) => WireTimes.Day(version.PublicationDate);

    /// <summary>Date to cite; null where the server gives none.</summary>
    /// <param name="version">A version.</param>
    public static DateOnly? CitedOn(this DatasetVersionResponse version) => WireTimes.Day(version.CitationDate);

    /// <summary>Date of first publication; null before.</summary>
    /// <param name="dataset">A dataset.</param>
    public static DateOnly? PublishedOn(this DatasetResponse dataset) => WireTimes.Day(dataset.PublicationDate);

    /// <summary>Since when a lock is held, in UTC; null where the server's text is in no form this library knows.</summary>
    /// <param name="held">A lock.</param>
    public static DateTimeOffset? Since(this LockResponse held) => WireTimes.Time(held.Date);
}
