using Quire.Repository.Data.Files;

namespace Quire.Repository.Files;

/// <summary>A file the caller may download.</summary>
/// <param name="File">Its record, with object.</param>
/// <param name="Label">Its newest name.</param>
/// <param name="DirectoryLabel">Its newest folder.</param>
public sealed record DownloadableFile(FileRecord File, string Label, string DirectoryLabel);
