using Quire.Repository.Files;
using Quire.Repository.Files.Listing;

namespace Quire.Web.Files;

/// <summary>A page of the files of a version.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Files">The files.</param>
/// <param name="Total">How many there are in all that were asked for; null in a folder, where nobody counts.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Tallies">How many files the version has by what they have in common.</param>
public sealed record FilesShown(FilesAsked Asked, IReadOnlyList<FileView> Files, int? Total, bool HasMore, FileTallies Tallies)
{
    /// <summary>Names of the folders right in the one shown.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];
}
