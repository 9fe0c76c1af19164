using Microsoft.Extensions.Options;
using Quire.Repository.Installation;

namespace Quire.Repository.Datasets.Imports;

/// <summary>
/// The folder of the server whose files may be imported, as the administrator configured it. Nothing outside of it is read, and
/// no link is followed, wherever in a path it stands.
/// </summary>
internal sealed class ImportFolder(IOptions<InstallationOptions> options)
{
    private const int MostFiles = 100_000;

    /// <summary>
    /// A file or folder in it, by a path from it on or a whole one; null where there is none, or a link is in the way.
    /// </summary>
    /// <param name="path">The path as somebody sent it.</param>
    public FileSystemInfo? Find(string path)
    {
        var root = Root();
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, root));
        if (!whole.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return null;
        }

        var at = root;
        FileSystemInfo? found = null;
        foreach (var step in whole[(root.Length + 1)..].Split(Path.DirectorySeparatorChar))
        {
            at = Path.Combine(at, step);
            found = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if (found is not { Exists: true, LinkTarget: null })
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>
    /// The path of something in it, from it on and with slashes. A backslash that separates nothing stays: no two files have one
    /// path.
    /// </summary>
    public string PathOf(FileSystemInfo info) =>
        Path.GetRelativePath(Root(), info.FullName).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The files in a folder and those below it, links left out, in the order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="depth">How many folders deep; 0 for the files in the folder itself.</param>
    /// <param name="hidden">Whether those count whose names begin with a dot.</param>
    public IReadOnlyList<FileInfo> FilesIn(DirectoryInfo folder, int depth, bool hidden)
    {
        var files = new List<FileInfo>();
        Collect(folder, depth, hidden, files);
        return [.. files.OrderBy(PathOf, StringComparer.Ordinal)];
    }

    /// <summary>The folder itself.</summary>
    public string Root() =>
        options.Value.ImportFolder is { } configured && !string.IsNullOrWhiteSpace(configured)
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(configured.Trim()))
            : throw ImportErrors.NotConfigured();

    /// <summary>Refuses for now where this server does not see the folder itself.</summary>
    public void MustBeThere()
    {
        if (!Directory.Exists(Root()))
        {
            throw ImportErrors.FolderAway();
        }
    }

    private static void Collect(DirectoryInfo folder, int depth, bool hidden, List<FileInfo> files)
    {
        foreach (var info in folder.EnumerateFileSystemInfos().Where(i => hidden || !i.Name.StartsWith('.')))
        {
            if (info.LinkTarget is not null)
            {
                continue;
            }

            if (info is FileInfo file)
            {
                files.Add(files.Count < MostFiles ? file : throw ImportErrors.TooManyFiles(MostFiles));
            }
            else if (depth > 0)
            {
                Collect((DirectoryInfo)info, depth - 1, hidden, files);
            }
        }
    }
}
