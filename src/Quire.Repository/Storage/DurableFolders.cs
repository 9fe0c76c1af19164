using System.Collections.Concurrent;

namespace Quire.Repository.Storage;

/// <summary>
/// Makes names of files durable: a rename is so only once the folder that holds the name is flushed; new folders in turn need the
/// one above, once.
/// </summary>
/// <param name="root">Where the folders of the store begin.</param>
internal sealed class DurableFolders(string root)
{
    private readonly ConcurrentDictionary<string, bool> _flushed = new(StringComparer.Ordinal);

    public void Flush(string leaf)
    {
        FolderSync.Flush(leaf);
        for (
            var folder = leaf;
            folder.Length > root.Length && !_flushed.ContainsKey(folder);
            folder = Path.GetDirectoryName(folder)!
        )
        {
            FolderSync.Flush(Path.GetDirectoryName(folder)!);
            _flushed.TryAdd(folder, true);
        }
    }
}
