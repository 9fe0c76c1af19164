namespace Quire.Server;

/// <summary>How a folder was before a start, so that one that comes to nothing leaves no folders behind.</summary>
internal sealed class FolderTrace
{
    private readonly string? _madeFrom;
    private readonly string _path;
    private readonly HashSet<string> _before;

    private FolderTrace(string path, string? madeFrom, HashSet<string> before) =>
        (_path, _madeFrom, _before) = (path, madeFrom, before);

    /// <summary>Looks at a folder that may not be there yet.</summary>
    public static FolderTrace Of(string path)
    {
        string? missing = null;
        for (var at = path; at is not null && !Path.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing = at;
        }

        return new(
            path,
            missing,
            missing is null && Directory.Exists(path) ? [.. Directory.EnumerateFileSystemEntries(path)] : []
        );
    }

    public bool Had(string entry) => _before.Contains(entry);

    /// <summary>Removes what was made since, unless there are files in it.</summary>
    public void Remove()
    {
        if (!Directory.Exists(_path))
        {
            return;
        }

        foreach (var folder in _madeFrom is null ? Directory.GetDirectories(_path).Where(d => !_before.Contains(d)) : [_madeFrom])
        {
            if (!Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any())
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
