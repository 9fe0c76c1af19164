namespace Quire.Repository.Files.Archives;

/// <summary>What lies in a zip archive, by the list of members at its end.</summary>
/// <param name="Members">The first of them.</param>
/// <param name="Count">How many there are.</param>
public sealed record ArchiveList(IReadOnlyList<ListedMember> Members, long Count);
