namespace Quire.Repository.Files.Download;

/// <summary>A file asked for that is not in the zip.</summary>
/// <param name="Path">Folder and name it would have had.</param>
/// <param name="Reason">Why; stands behind the path in the manifest.</param>
public sealed record SkippedMember(string Path, string Reason);
