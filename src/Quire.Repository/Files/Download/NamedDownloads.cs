using Quire.Domain.Access;

namespace Quire.Repository.Files.Download;

/// <summary>Files somebody named for a download.</summary>
/// <param name="Named">How they were named, and their ids; null for what names none.</param>
/// <param name="Entries">Entries of those there are.</param>
public sealed record NamedDownloads(IReadOnlyList<(ObjectRef File, long? Id)> Named, List<DownloadCandidate> Entries);
