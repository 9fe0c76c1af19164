using Quire.Repository.Files.Download;
using Quire.Repository.Measures.Usage;

namespace Quire.Repository.Files.Intake;

/// <summary>What goes into a zip for download, and what does not.</summary>
/// <param name="Members">Files to pack.</param>
/// <param name="Skipped">Files asked for that are left out, each with the reason.</param>
/// <param name="Used">Those of the members that are counted: files of released versions.</param>
public sealed record ZipContents(
    IReadOnlyList<ZipMember> Members,
    IReadOnlyList<SkippedMember> Skipped,
    IReadOnlyList<UsedFile> Used
);
