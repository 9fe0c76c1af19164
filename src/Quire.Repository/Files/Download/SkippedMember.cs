namespace Quire.Repository.Files.Download;

/// <summary>A file asked for that is not in the zip, and why.</summary>
public sealed record SkippedMember(string Path, string Reason);
