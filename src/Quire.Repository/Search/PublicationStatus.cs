using Quire.Domain.Datasets;
using Quire.Repository.Search.Found;

namespace Quire.Repository.Search;

/// <summary>What searches say about how public something is (<c>publicationStatus</c>, <c>publicationStatuses</c>).</summary>
public static class PublicationStatus
{
    /// <param name="state">State of the version found.</param>
    /// <param name="everPublished">Whether the dataset, or the file, was ever public.</param>
    /// <param name="inReview">Whether its draft waits for a curator.</param>
    public static IReadOnlyList<string> Of(VersionState state, bool everPublished, bool inReview = false) =>
        state switch
        {
            VersionState.Draft =>
            [
                .. everPublished ? (IEnumerable<string>)[] : ["Unpublished"],
                "Draft",
                .. inReview ? (IEnumerable<string>)["In Review"] : [],
            ],
            VersionState.Deaccessioned => ["Deaccessioned"],
            _ => ["Published"],
        };
}
