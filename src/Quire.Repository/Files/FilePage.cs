namespace Quire.Repository.Files;

/// <summary>Some files of a version.</summary>
/// <param name="Files">The files asked for.</param>
/// <param name="Total">How many there are in all that meet the filter.</param>
public sealed record FilePage(IReadOnlyList<FileView> Files, int Total);
