using System.Globalization;

namespace Quire.Search.Lucene.Generations;

/// <summary>
/// The folder of an installation's index: a lock, one folder per generation, and a small file that names the one that serves.
/// Replacing that file is the moment a rebuild takes effect.
/// </summary>
internal sealed class GenerationFolder : IDisposable
{
    private const string Prefix = "generation-";

    private readonly string _root;
    private FileStream _lock;
    private int _last;

    public GenerationFolder(string root)
    {
        _root = Path.GetFullPath(root);
        Directory.CreateDirectory(_root);
        _lock = Lock();
    }

    private string LockFile => Path.Combine(_root, "lock");

    private string CurrentFile => Path.Combine(_root, "current");

    /// <summary>The folder that serves; null when none was ever completed. Removes everything half-built.</summary>
    public string? FindCurrent()
    {
        var name = File.Exists(CurrentFile) ? File.ReadAllText(CurrentFile).Trim() : "";
        string? current = null;
        foreach (var folder in Directory.GetDirectories(_root, Prefix + "*"))
        {
            var found = Path.GetFileName(folder);
            if (int.TryParse(found.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _last = Math.Max(_last, number);
            }
            if (found == name)
            {
                current = folder;
            }
            else
            {
                Remove(folder);
            }
        }
        return current;
    }

    /// <summary>A folder for a new generation; everything above it is made anew where somebody removed it.</summary>
    public string CreateNext()
    {
        Directory.CreateDirectory(_root);
        if (!File.Exists(LockFile))
        {
            _lock.Dispose();
            _lock = Lock();
        }
        var folder = Path.Combine(_root, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{++_last:D6}"));
        Directory.CreateDirectory(folder);
        return folder;
    }

    public void MakeCurrent(string folder)
    {
        var fresh = CurrentFile + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(folder)));
            file.Flush(flushToDisk: true);
        }
        File.Move(fresh, CurrentFile, overwrite: true);
    }

    /// <summary>Forgets which generation serves, so that the next start asks for a rebuild too.</summary>
    public void ForgetCurrent() => File.Delete(CurrentFile);

    /// <summary>Removes a generation; one still held by a reader is left for the next start.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file mapped by a search under way cannot be deleted on every platform.
        }
    }

    public void Dispose() => _lock.Dispose();

    private FileStream Lock()
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException($"The search index in {_root} is in use by another process.", e);
        }
    }
}
