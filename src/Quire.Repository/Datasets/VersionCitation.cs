using Quire.Domain.Datasets;

namespace Quire.Repository.Datasets;

/// <summary>How a version is cited.</summary>
public static class VersionCitation
{
    /// <param name="view">The version.</param>
    /// <param name="url">Address its identifier resolves at.</param>
    /// <param name="publisher">Name of the installation.</param>
    public static Citation Of(VersionView view, string url, string publisher) => Citation.Of(
        view.Metadata, view.Version.State, view.Version.Number,
        CitationYear.Of(
            view.Metadata,
            view.Dataset.CitationDateField,
            view.Object.PublishedAt is { } published ? new DateTimeOffset(published) : null,
            new(view.Version.UpdatedAt)),
        url,
        publisher);
}
