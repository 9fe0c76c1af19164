using Quire.Client.Http;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>
/// Finds what differs between a folder on disk and the files of a dataset. Bytes are read only where sizes agree.
/// </summary>
internal sealed class FolderComparison(Connection connection, DatasetId dataset, string folder, FolderOptions options)
{
    private readonly string _prefix = string.IsNullOrEmpty(options.DatasetFolder) ? "" : options.DatasetFolder.Trim('/') + "/";
    private readonly FolderRecord _record = FolderRecord.Open(options.RecordFolder, connection.BaseAddress, folder);

    /// <summary>What an upload has to do.</summary>
    public async Task<IReadOnlyList<FolderItem>> ForUploadAsync(CancellationToken cancellationToken)
    {
        var local = Local();
        var remote = new RemoteFiles(
            await RemoteAsync(VersionSelector.Latest, cancellationToken),
            _record,
            [.. local.Where(e => e.IsFile).Select(e => _prefix + e.Path)]
        );
        var items = new List<FolderItem>();
        await foreach (
            var item in Ordered.SelectAsync(
                local,
                connection.Options.MaxConcurrency,
                (e, ct) => CompareAsync(e, remote, ct),
                cancellationToken
            )
        )
        {
            items.Add(item);
        }

        for (var i = 0; i < items.Count; i++)
        {
            items[i] = await SettleAsync(items[i], remote, cancellationToken);
        }

        // What stood at the path of a changed file may have turned out to be another one's.
        items =
        [
            .. items.Select(i =>
                i.Action == FolderAction.Replace && remote.IsTaken(i.Remote!)
                    ? i with
                    {
                        Action = FolderAction.Add,
                        Remote = null,
                    }
                    : i
            ),
        ];
        if (options.RemoveMissing)
        {
            var here = local.Select(e => _prefix + e.Path).ToHashSet(StringComparer.Ordinal);
            var unread = local.Where(e => !e.IsFile).Select(e => e.Path == "." ? _prefix : _prefix + e.Path + "/").ToList();
            items.AddRange(
                remote
                    .All.Where(r =>
                        InScope(r.Key)
                        && !r.Key.EndsWith(PartNames.Ending, StringComparison.Ordinal)
                        && !here.Contains(r.Key)
                        && !remote.IsKnown(r.Value)
                        && !unread.Exists(u => r.Key.StartsWith(u, StringComparison.Ordinal))
                    )
                    .Select(r => new FolderItem
                    {
                        Path = r.Key[_prefix.Length..],
                        Action = FolderAction.Remove,
                        Remote = r.Value,
                    })
            );
        }

        return items;
    }

    /// <summary>What a download has to do.</summary>
    public async Task<IReadOnlyList<FolderItem>> ForDownloadAsync(CancellationToken cancellationToken)
    {
        var all = (await RemoteAsync(options.Version, cancellationToken)).ConvertAll(f =>
            (File: f, Path: f.PathWith(options.Original ? f.UploadedName() : f.Label ?? ""))
        );
        var endings = PartNames.EndingsOf([.. all.Select(f => f.Path)]);
        var files = all.FindAll(f => InScope(f.Path));
        var items = new List<FolderItem>();
        await foreach (
            var item in Ordered.SelectAsync(
                files,
                connection.Options.MaxConcurrency,
                async (f, ct) => await CompareAsync(f.File, f.Path, ct) with { PartEnding = endings[f.Path] },
                cancellationToken
            )
        )
        {
            items.Add(item);
        }

        if (options.RemoveMissing && Directory.Exists(folder))
        {
            var there = items.Select(i => i.Path).ToHashSet(StringComparer.Ordinal);
            items.AddRange(
                Local()
                    .Where(e => e.IsFile && !there.Contains(e.Path))
                    .Select(e => new FolderItem { Path = e.Path, Action = FolderAction.Remove })
            );
        }

        return items;
    }

    private async Task<FolderItem> CompareAsync(LocalEntry entry, RemoteFiles remote, CancellationToken cancellationToken)
    {
        var path = entry.Path;
        if (!entry.IsFile)
        {
            return new()
            {
                Path = path,
                Action = entry.Instead,
                Reason = entry.Reason,
            };
        }

        try
        {
            return await CompareAsync(path, Path.Combine(folder, path), remote, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(path, $"The file cannot be read: {e.Message}");
        }
    }

    private async Task<FolderItem> CompareAsync(string path, string full, RemoteFiles remote, CancellationToken cancellationToken)
    {
        var bytes = UploadFile.LengthOf(new(full));
        if (remote.Sent(_prefix + path) is { } sent && await IsWhatWasSentAsync(full, sent, cancellationToken))
        {
            return new()
            {
                Path = path,
                Action = FolderAction.Keep,
                Remote = remote.At(_prefix + path),
            };
        }

        var there = remote.At(_prefix + path);
        if (there?.DataFile is { } data)
        {
            if (!await IsSameAsync(full, bytes, data, cancellationToken))
            {
                return new()
                {
                    Path = path,
                    Action = FolderAction.Replace,
                    Bytes = bytes,
                    Remote = there,
                };
            }

            remote.Take(there);
            return new()
            {
                Path = path,
                Action = FolderAction.Keep,
                Remote = there,
            };
        }

        return new()
        {
            Path = path,
            Action = FolderAction.Add,
            Bytes = bytes,
        };
    }

    // A file that seems to be new or changed may be there under the name the server gave it.
    private async Task<FolderItem> SettleAsync(FolderItem item, RemoteFiles remote, CancellationToken cancellationToken)
    {
        if (item.Action is FolderAction.Add or FolderAction.Replace)
        {
            foreach (var renamed in remote.Renamed(_prefix + item.Path))
            {
                if (
                    renamed.DataFile is { } data
                    && data.UploadedChecksum() is not null
                    && await IsSameAsync(Path.Combine(folder, item.Path), item.Bytes, data, cancellationToken)
                )
                {
                    remote.Take(renamed);
                    return new()
                    {
                        Path = item.Path,
                        Action = FolderAction.Keep,
                        Remote = renamed,
                    };
                }
            }
        }

        return item;
    }

    private async Task<FolderItem> CompareAsync(FileMetadataResponse file, string path, CancellationToken cancellationToken)
    {
        var name = path[_prefix.Length..];
        if (RemotePath.Resolve(folder, name, out var reason) is not { } full || file.DataFile is not { } data)
        {
            return Refused(name, reason ?? "The listing shows no data file.") with { Remote = file };
        }

        var archival = !options.Original && data.IsTabular();
        try
        {
            var bytes = (archival ? data.Filesize : data.UploadedSize()) ?? 0;
            return File.Exists(full) && await IsThereAsync(full, name, data, archival, cancellationToken)
                ? new()
                {
                    Path = name,
                    Action = FolderAction.Keep,
                    Remote = file,
                }
                : new()
                {
                    Path = name,
                    Action = FolderAction.Download,
                    Bytes = bytes,
                    Remote = file,
                };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(name, $"What is there cannot be read: {e.Message}") with { Remote = file };
        }
    }

    // Of the archival form of a table the server gives no checksum: it is the same when it is still what was downloaded of this
    // file.
    private async Task<bool> IsThereAsync(
        string full,
        string name,
        DataFileResponse data,
        bool archival,
        CancellationToken cancellationToken
    ) =>
        archival
            ? _record.Of(ArchivalKey(name), id => id == data.Id) is { } got
                && await IsWhatWasSentAsync(full, got, cancellationToken)
            : await IsSameAsync(full, UploadFile.LengthOf(new(full)), data, cancellationToken);

    /// <summary>Under what the record keeps the archival form of a table that was downloaded.</summary>
    internal static string ArchivalKey(string path) => $"archival:{path}";

    private static async Task<bool> IsWhatWasSentAsync(string path, SentFile sent, CancellationToken cancellationToken) =>
        sent.Checksum.Split(':') is [var type, var value]
        && Checksum.TryParse(type, value, out var before)
        && await Checksum.ComputeAsync(path, before.Algorithm, cancellationToken) == before;

    private static async Task<bool> IsSameAsync(
        string path,
        long bytes,
        DataFileResponse data,
        CancellationToken cancellationToken
    ) =>
        (data.UploadedSize() is not { } size || size == bytes)
        && (
            data.UploadedChecksum() is not { } theirs
                ? data.UploadedSize() is not null
                : await Checksum.ComputeAsync(path, theirs.Algorithm, cancellationToken) == theirs
        );

    private async Task<List<FileMetadataResponse>> RemoteAsync(VersionSelector version, CancellationToken cancellationToken)
    {
        var files = new List<FileMetadataResponse>();
        await foreach (var file in new DatasetsClient(connection).FilesAsync(dataset, version, null, cancellationToken))
        {
            files.Add(file);
        }

        return files;
    }

    private List<LocalEntry> Local() =>
        options.Paths is { } paths
            ? [.. LocalFolder.Named(folder, paths).Where(e => options.Include?.Invoke(e.Path) != false)]
            :
            [
                .. LocalFolder
                    .Read(folder)
                    .Where(e => e.Instead == FolderAction.Refuse || options.Include?.Invoke(e.Path) != false),
            ];

    private static FolderItem Refused(string path, string reason) =>
        new()
        {
            Path = path,
            Action = FolderAction.Refuse,
            Reason = reason,
        };

    private bool InScope(string path) =>
        path.StartsWith(_prefix, StringComparison.Ordinal)
        && options.Paths?.Contains(path[_prefix.Length..], StringComparer.Ordinal) != false
        && options.Include?.Invoke(path[_prefix.Length..]) != false;
}
