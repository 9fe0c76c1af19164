using Quire.Repository.Files.Content;

namespace Quire.Repository.Files.Download;

/// <summary>A file to go into a zip.</summary>
/// <param name="Path">Folder and name inside the archive.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ZipMember(string Path, StoredContent Content)
{
    /// <summary>When the file was stored, in UTC; shown as its date. A member that says nothing dates from 1980.</summary>
    public DateTime Date { get; init; }
}
