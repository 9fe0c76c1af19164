using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Data.Datasets;

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
                version.Dataset.Object.PublishedAt is { } published ? new DateTimeOffset(published) : null,
                new(version.UpdatedAt)
            ),
            url,
            publisher
        );
}
