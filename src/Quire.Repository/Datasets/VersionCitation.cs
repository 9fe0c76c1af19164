using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Periods;

namespace Quire.Repository.Datasets;

/// <summary>How a version is cited.</summary>
public static class VersionCitation
{
    /// <param name="view">The version.</param>
    /// <param name="url">Address its identifier resolves at.</param>
    /// <param name="publisher">Name of the installation.</param>
    public static Citation Of(VersionView view, string url, string publisher) => Of(view.Version, view.Metadata, url, publisher);

    /// <param name="version">The version, with its dataset and object.</param>
    /// <param name="metadata">Its metadata, read from storage.</param>
    /// <param name="url">Address its identifier resolves at.</param>
    /// <param name="publisher">Name of the installation.</param>
    public static Citation Of(DatasetVersionRecord version, MetadataDocument metadata, string url, string publisher) =>
        Citation.Of(
            metadata,
            version.State,
            version.Number,
            CitationYear.Of(
                metadata,
                version.Dataset.CitationDateField,
                CitedSince(version.Dataset) is { } published ? new DateTimeOffset(published) : null,
                new(version.UpdatedAt)
            ),
            url,
            publisher
        ) with
        {
            Unf = version.Unf,
        };

    /// <summary>
    /// When it was published, or when the embargoes of its first release end, if that is later; null before publication.
    /// </summary>
    public static DateTime? CitedSince(DatasetRecord dataset)
    {
        var embargo = dataset.EmbargoCitationDate?.Begin();
        return embargo > dataset.Object.PublishedAt ? embargo : dataset.Object.PublishedAt;
    }
}
