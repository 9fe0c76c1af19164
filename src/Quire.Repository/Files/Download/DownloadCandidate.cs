using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Download;

/// <summary>A file somebody may want to download.</summary>
/// <param name="Entry">How a version describes it, with the file and its object.</param>
/// <param name="Released">Whether a released version lists this entry.</param>
public sealed record DownloadCandidate(FileEntryRecord Entry, bool Released);
