using Quire.Repository.Access.Requests;
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

    /// <summary>Whether the reader may ask for those that are restricted, by id; nothing of those nobody can ask for.</summary>
    public IReadOnlyDictionary<long, FileAccessOffer> Offers { get; init; } = new Dictionary<long, FileAccessOffer>();

    /// <summary>Whether the reader may ask for a file.</summary>
    public bool IsAskable(long file) => Offers.TryGetValue(file, out var offer) && offer == FileAccessOffer.Askable;

    /// <summary>Whether the reader waits for a file.</summary>
    public bool IsPending(long file) => Offers.TryGetValue(file, out var offer) && offer == FileAccessOffer.Pending;
}
