using System.Runtime.CompilerServices;

namespace Quire.Repository.Storage;

/// <content>What was begun and never ended.</content>
public sealed partial class FileSystemObjectStore
{
    public async IAsyncEnumerable<UnfinishedUpload> ListUnfinishedAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var file in new DirectoryInfo(Path.Combine(_root, Unfinished)).EnumerateFiles())
        {
            ct.ThrowIfCancellationRequested();
            yield return new(file.Name, Key: null, file.LastWriteTimeUtc);
        }

        foreach (var upload in _parts.All())
        {
            ct.ThrowIfCancellationRequested();
            yield return upload;
        }
    }

    public Task RemoveUnfinishedAsync(UnfinishedUpload upload, CancellationToken ct)
    {
        if (_parts.IsUnderWay(upload.Id))
        {
            _parts.End(upload.Id);
        }
        else
        {
            RemoveUnlessHeld(Path.Combine(_root, Unfinished, Path.GetFileName(upload.Id)));
        }

        return Task.CompletedTask;
    }

    // What an earlier process left half-written; what another process is writing now stays.
    private void RemoveUnfinished()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_root, Unfinished)))
        {
            RemoveUnlessHeld(file);
        }
    }

    private static void RemoveUnlessHeld(string file)
    {
        try
        {
            using var held = new FileStream(
                file,
                new FileStreamOptions
                {
                    Mode = FileMode.Open,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                    Options = FileOptions.DeleteOnClose,
                }
            );
        }
        catch (IOException)
        {
            // Being written, or finished and moved meanwhile.
        }
    }
}
