using Quire.Client.Datasets;
using Quire.Client.Http;
using Quire.Client.Identifiers;
using Quire.Contracts.Files;

namespace Quire.Client.Files;

/// <summary>Finds what differs between a folder on disk and the files of a dataset. Bytes are read only where sizes agree.</summary>
internal sealed class FolderComparison(Connection connection, DatasetId dataset, string folder, FolderOptions options)
{
    private readonly string _prefix = string.IsNullOrEmpty(options.DatasetFolder) ? "" : options.DatasetFolder.Trim('/') + "/";

    /// <summary>What an upload has to do.</summary>
    public async Task<IReadOnlyList<FolderItem>> ForUploadAsync(CancellationToken cancellationToken)
    {
        var remote = new Dictionary<string, FileMetadataResponse>(StringComparer.Ordinal);
        foreach (var file in await RemoteAsync(VersionSelector.Latest, cancellationToken))
        {
            // A table is known by the name it was uploaded with; in its archival form it may be called otherwise.
            remote[file.PathWith(file.UploadedName())] = file;
        }

        var local = Local();
        var items = new List<FolderItem>();
        await foreach (var item in Ordered.SelectAsync(local, connection.Options.MaxConcurrency, (p, ct) => CompareAsync(p, remote, ct), cancellationToken))
        {
            items.Add(item);
        }

        if (options.RemoveMissing)
        {
            var here = local.Select(p => _prefix + p).ToHashSet(StringComparer.Ordinal);
            items.AddRange(remote.Where(r => InScope(r.Key) && !here.Contains(r.Key))
                .Select(r => new FolderItem { Path = r.Key[_prefix.Length..], Action = FolderAction.Remove, Remote = r.Value }));
        }

        return items;
    }

    /// <summary>What a download has to do.</summary>
    public async Task<IReadOnlyList<FolderItem>> ForDownloadAsync(CancellationToken cancellationToken)
    {
        var files = (await RemoteAsync(options.Version, cancellationToken))
            .Select(f => (File: f, Path: f.PathWith(options.Original ? f.UploadedName() : f.Label ?? "")))
            .Where(f => InScope(f.Path)).ToList();
        var items = new List<FolderItem>();
        await foreach (var item in Ordered.SelectAsync(files, connection.Options.MaxConcurrency, (f, ct) => CompareAsync(f.File, f.Path, ct), cancellationToken))
        {
            items.Add(item);
        }

        if (options.RemoveMissing && Directory.Exists(folder))
        {
            var there = items.Select(i => i.Path).ToHashSet(StringComparer.Ordinal);
            items.AddRange(Local().Where(p => !there.Contains(p)).Select(p => new FolderItem { Path = p, Action = FolderAction.Remove }));
        }

        return items;
    }

    private async Task<FolderItem> CompareAsync(string path, Dictionary<string, FileMetadataResponse> remote, CancellationToken cancellationToken)
    {
        var full = Path.Combine(folder, path);
        var bytes = new FileInfo(full).Length;
        if (!remote.TryGetValue(_prefix + path, out var there) || there.DataFile is not { } data)
        {
            return new() { Path = path, Action = FolderAction.Add, Bytes = bytes };
        }

        return await IsSameAsync(full, data, cancellationToken)
            ? new() { Path = path, Action = FolderAction.Keep, Remote = there }
            : new() { Path = path, Action = FolderAction.Replace, Bytes = bytes, Remote = there };
    }

    private async Task<FolderItem> CompareAsync(FileMetadataResponse file, string path, CancellationToken cancellationToken)
    {
        var name = path[_prefix.Length..];
        if (RemotePath.Resolve(folder, name, out var reason) is not { } full || file.DataFile is not { } data)
        {
            return new() { Path = name, Action = FolderAction.Refuse, Reason = reason ?? "The listing shows no data file.", Remote = file };
        }

        var archival = !options.Original && data.IsTabular();
        return !archival && File.Exists(full) && await IsSameAsync(full, data, cancellationToken)
            ? new() { Path = name, Action = FolderAction.Keep, Remote = file }
            : new() { Path = name, Action = FolderAction.Download, Bytes = (archival ? data.Filesize : data.UploadedSize()) ?? 0, Remote = file };
    }

    private static async Task<bool> IsSameAsync(string path, DataFileResponse data, CancellationToken cancellationToken) =>
        (data.UploadedSize() is not { } size || size == new FileInfo(path).Length)
        && (data.UploadedChecksum() is not { } theirs
            ? data.UploadedSize() is not null
            : await Checksum.ComputeAsync(path, theirs.Algorithm, cancellationToken) == theirs);

    private async Task<List<FileMetadataResponse>> RemoteAsync(VersionSelector version, CancellationToken cancellationToken)
    {
        var files = new List<FileMetadataResponse>();
        await foreach (var file in new DatasetsClient(connection).FilesAsync(dataset, version, null, cancellationToken))
        {
            files.Add(file);
        }

        return files;
    }

    private List<string> Local()
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Device, IgnoreInaccessible = false })
                .Where(p => !p.EndsWith(".part", StringComparison.Ordinal))
                .Select(p => Path.GetRelativePath(folder, p).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(p => options.Include?.Invoke(p) != false)
                .Order(StringComparer.Ordinal),
        ];
    }

    private bool InScope(string path) =>
        path.StartsWith(_prefix, StringComparison.Ordinal) && options.Include?.Invoke(path[_prefix.Length..]) != false;
}
