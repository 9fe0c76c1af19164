using Quire.Repository.Files.Download;

namespace Quire.Repository.Files;

/// <summary>What goes into a zip for download, and what does not.</summary>
/// <param name="Members">Files to pack.</param>
/// <param name="Skipped">Files asked for that are left out, each with the reason.</param>
public sealed record ZipContents(IReadOnlyList<ZipMember> Members, IReadOnlyList<SkippedMember> Skipped);
