namespace Quire.Server;

/// <summary>The folder this process keeps its data in; held by a lock, so that two servers never share one.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly string _path;
    private readonly bool _made;
    private readonly FileStream _lock;

    private DataFolder(string path, bool made, FileStream held) => (_path, _made, _lock) = (path, made, held);

    private string LockFile => Path.Combine(_path, "lock");

    /// <summary>Makes the folder if it is missing and takes it.</summary>
    public static DataFolder Take(string folder)
    {
        var path = Path.GetFullPath(folder);
        if (File.Exists(path))
        {
            throw new StartupException($"the data folder {path} cannot be used: there is a file in its place");
        }

        var made = !Directory.Exists(path);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StartupException($"the data folder {path} cannot be made: {e.Message}");
        }

        try
        {
            return new(path, made, new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartupException($"the data folder {path} cannot be written to");
        }
        catch (IOException)
        {
            throw new StartupException($"the data folder {path} is in use by another server");
        }
    }

    /// <summary>Leaves no trace of a start that came to nothing: a folder made for it goes, unless there are files in it.</summary>
    public void GiveBack()
    {
        Dispose();
        if (!_made)
        {
            return;
        }

        File.Delete(LockFile);
        if (!Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories).Any())
        {
            Directory.Delete(_path, recursive: true);
        }
    }

    public void Dispose() => _lock.Dispose();
}
