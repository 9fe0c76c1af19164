namespace Quire.Repository.Installation;

/// <summary>Finds files that lie in one folder, and nothing else of the disk.</summary>
public static class FolderFile
{
    /// <summary>
    /// The file of a name, from the folder on or whole; null where it is not there, or a link, pipe or device is in its place.
    /// </summary>
    public static FileInfo? Find(string folder, string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var file = new FileInfo(Path.GetFullPath(name, folder));
        var isInside = file.FullName.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside && file is { Exists: true, LinkTarget: null } && RegularFile.Is(file.FullName) ? file : null;
    }
}
