using System.Runtime.CompilerServices;
using Quire.Repository.Storage.Identity;
using Quire.Repository.Storage.Local;

namespace Quire.Repository.Storage;

/// <summary>
/// Objects as files under a folder. An object is written to a temporary file, flushed to disk and renamed, so a crash leaves
/// either all of it or nothing under its key.
/// </summary>
public sealed partial class FileSystemObjectStore : IObjectStore
{
    private const string Unfinished = ".unfinished";
    private const string Parts = ".parts";
    private const string Secret = ".upload-secret";

    // A disk's own folders, such as lost+found, are closed to everybody.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = 0,
    };

    private readonly string _root;
    private readonly DurableFolders _folders;
    private readonly LocalParts _parts;

    /// <param name="name">Name of the store.</param>
    /// <param name="root">Folder; made by <see cref="PrepareAsync"/> when missing.</param>
    public FileSystemObjectStore(string name, string root)
        : this(name, root, direct: null, TimeProvider.System) { }

    /// <param name="name">Name of the store.</param>
    /// <param name="root">Folder; made by <see cref="PrepareAsync"/> when missing.</param>
    /// <param name="direct">How it takes direct uploads; null for not at all.</param>
    /// <param name="time">The clock.</param>
    internal FileSystemObjectStore(string name, string root, LocalUploadOptions? direct, TimeProvider time)
    {
        Name = name;
        _root = Path.GetFullPath(root);
        _folders = new(_root);
        _parts = new(Path.Combine(_root, Parts));
        Uploads = direct is null ? null : new(this, direct, new(Path.Combine(_root, Secret)), _parts, time);
    }

    public ISignedTransfers? Signed => Uploads;

    /// <summary>Direct uploads; null where it takes none.</summary>
    internal LocalUploads? Uploads { get; }

    public string Name { get; }

    public string IdentifierPrefix => $"{Name}://";

    public string Place => _root;

    private string MarkerFile => Path.Combine(_root, StoreMarker.Key);

    public Task<bool> IsThereAsync(CancellationToken ct) => Task.FromResult(Directory.Exists(_root));

    public Task PrepareAsync(CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(_root, Unfinished));
            RemoveUnfinished();
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageConfigurationException([$"Storage:Stores:{Name}:Path cannot be used: {e.Message}"]);
        }
    }

    public async Task<byte[]?> ReadMarkerAsync(CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(MarkerFile, ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(Name, e);
        }
    }

    public async Task WriteMarkerAsync(byte[] marker, CancellationToken ct)
    {
        var temporary = Path.Combine(_root, Unfinished, Guid.NewGuid().ToString("N"));
        await using (
            var file = new FileStream(
                temporary,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                4096,
                FileOptions.Asynchronous
            )
        )
        {
            await DurableCopy.ToDiskAsync(new MemoryStream(marker), file, ct);
        }

        File.Move(temporary, MarkerFile, overwrite: true);
        FolderSync.Flush(_root);
    }

    public async Task<long> PutAsync(ObjectKey key, Stream content, CancellationToken ct)
    {
        var target = FileOf(key);
        if (File.Exists(target))
        {
            throw new IOException($"The key {key} is taken.");
        }

        return await WriteAsync(
            content,
            written =>
            {
                Publish(written, target, overwrite: false);
                return Task.CompletedTask;
            },
            ct
        );
    }

    /// <summary>
    /// Writes a stream to its end into a file of its own, which is on the disk when <paramref name="written"/> is told its path
    /// and moves it to where it belongs. Gives the number of bytes; nothing is kept when it fails.
    /// </summary>
    internal async Task<long> WriteAsync(Stream content, Func<string, Task> written, CancellationToken ct)
    {
        var temporary = Path.Combine(_root, Unfinished, Guid.NewGuid().ToString("N"));
        try
        {
            long length;
            await using (
                var file = OnDisk(() =>
                    new FileStream(
                        temporary,
                        new FileStreamOptions
                        {
                            // Held by nobody else while it is written: that is how those who tidy up tell it from what a crash
                            // left.
                            Mode = FileMode.CreateNew,
                            Access = FileAccess.Write,
                            Share = FileShare.None,
                            BufferSize = 0,
                            Options = FileOptions.Asynchronous,
                        }
                    )
                )
            )
            {
                length = await DurableCopy.ToDiskAsync(content, file, ct);
            }

            try
            {
                await written(temporary);
            }
            catch (Exception e) when (DiskFailure.IsOne(e))
            {
                throw DiskFailure.Of(Name, e);
            }

            return length;
        }
        catch (Exception e)
        {
            DeleteQuietly(temporary);
            if (e is DiskWriteException { InnerException: { } cause })
            {
                throw DiskFailure.Of(Name, cause);
            }

            throw;
        }
    }

    /// <summary>Gives what was written a key, in place of what lies there.</summary>
    internal void Publish(string written, ObjectKey key) => Publish(written, FileOf(key), overwrite: true);

    public Task<Stream> OpenReadAsync(ObjectKey key, ByteRange? range, CancellationToken ct)
    {
        try
        {
            var file = new FileStream(
                FileOf(key),
                new FileStreamOptions
                {
                    Mode = FileMode.Open,
                    Access = FileAccess.Read,
                    Share = FileShare.Read | FileShare.Delete,
                    BufferSize = 0,
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                }
            );
            if (range is not { } part)
            {
                return Task.FromResult<Stream>(file);
            }

            file.Seek(part.From, SeekOrigin.Begin);
            return Task.FromResult<Stream>(new LimitedStream(file, part.Length));
        }
        catch (Exception e)
            when (e is FileNotFoundException or DirectoryNotFoundException
                || (e is UnauthorizedAccessException && Directory.Exists(FileOf(key)))
            )
        {
            throw new ObjectMissingException(Name, key);
        }
        catch (Exception e) when (DiskFailure.IsOne(e))
        {
            throw DiskFailure.Of(Name, e);
        }
    }

    public Task<long?> GetLengthAsync(ObjectKey key, CancellationToken ct) =>
        Task.FromResult(
            OnDisk(() =>
            {
                var file = new FileInfo(FileOf(key));
                return file.Exists ? file.Length : (long?)null;
            })
        );

    public Task<bool> DeleteAsync(ObjectKey key, CancellationToken ct)
    {
        var file = FileOf(key);
        if (!File.Exists(file))
        {
            return Task.FromResult(false);
        }

        return Task.FromResult(
            OnDisk(() =>
            {
                File.Delete(file);
                return true;
            })
        );
    }

    public Task<bool> MoveAsync(ObjectKey from, ObjectKey to, CancellationToken ct)
    {
        var (source, target) = (FileOf(from), FileOf(to));
        if (!File.Exists(source))
        {
            return Task.FromResult(false);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(source, target, overwrite: false);
        _folders.Flush(Path.GetDirectoryName(target)!);
        return Task.FromResult(true);
    }

    public async IAsyncEnumerable<StoredObject> ListAsync(string under, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        var folder = new DirectoryInfo(Path.Combine(_root, under));
        foreach (var file in folder.Exists || under.Length == 0 ? folder.EnumerateFiles("*", Everything) : [])
        {
            ct.ThrowIfCancellationRequested();
            var key = Path.GetRelativePath(_root, file.FullName).Replace('\\', '/');
            if (key != StoreMarker.Key && ObjectKey.IsSound(key))
            {
                yield return new(ObjectKey.Parse(key), file.Length, file.LastWriteTimeUtc);
            }
        }
    }

    public async Task ProbeAsync(CancellationToken ct)
    {
        var probe = Path.Combine(_root, Unfinished, "probe-" + Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(probe, [1], ct);
        File.Delete(probe);
    }

    internal T OnDisk<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (DiskFailure.IsOne(e))
        {
            throw DiskFailure.Of(Name, e);
        }
    }

    // What stays is removed at the next start; the failure before it is the one to report.
    private static void DeleteQuietly(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (DiskFailure.IsOne(e)) { }
    }

    // Keys cannot hold a step upwards (ObjectKey refuses them), so no key leads out of the folder.
    private string FileOf(ObjectKey key) => Path.Combine(_root, key.Value);

    private void Publish(string temporary, string target, bool overwrite)
    {
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        File.Move(temporary, target, overwrite);
        try
        {
            _folders.Flush(folder);
        }
        catch
        {
            File.Delete(target);
            throw;
        }
    }
}
