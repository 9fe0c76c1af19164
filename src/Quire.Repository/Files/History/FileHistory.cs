namespace Quire.Repository.Files.History;

/// <summary>What versions make of a file.</summary>
/// <param name="Entries">Those asked for, newest version first.</param>
/// <param name="Total">How many versions there are in all that the caller may know of.</param>
public sealed record FileHistory(IReadOnlyList<FileHistoryEntry> Entries, int Total);
