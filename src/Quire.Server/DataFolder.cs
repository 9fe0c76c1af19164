namespace Quire.Server;

/// <summary>The folder this process keeps its data in; held by a lock, so that two servers never share one.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly string _path;
    private readonly FolderTrace _before;
    private readonly FileStream _lock;

    private DataFolder(string path, FolderTrace before, FileStream held) => (_path, _before, _lock) = (path, before, held);

    private string LockFile => Path.Combine(_path, "lock");

    /// <summary>Makes the folder if it is missing and takes it.</summary>
    public static DataFolder Take(string folder)
    {
        var path = Path.GetFullPath(folder);
        if (File.Exists(path))
        {
            throw new StartupException($"the data folder {path} cannot be used: there is a file in its place");
        }

        FolderTrace before;
        try
        {
            before = FolderTrace.Of(path);
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(path);
            }
            else
            {
                // Settings hold secrets, and restricted files are nobody else's on this machine either.
                Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StartupException($"the data folder {path} cannot be made: {e.Message}");
        }

        try
        {
            return new(
                path,
                before,
                new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartupException($"the data folder {path} cannot be written to");
        }
        catch (IOException)
        {
            throw new StartupException($"the data folder {path} is in use by another server; stop that one first");
        }
    }

    /// <summary>
    /// Leaves no trace of a start that came to nothing: folders made for it go, unless there are files in them.
    /// </summary>
    public void GiveBack()
    {
        if (!_before.Had(LockFile))
        {
            // While it is still held: whoever comes next makes a new one.
            File.Delete(LockFile);
        }

        Dispose();
        _before.Remove();
    }

    public void Dispose() => _lock.Dispose();
}
