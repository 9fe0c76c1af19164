using System.Collections.Concurrent;
using Quire.Client.Http;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>Carries out what a comparison found, several files at a time; one failure does not stop the others.</summary>
internal sealed class FolderTransfer(
    Connection connection,
    FilesClient files,
    AccessClient access,
    DatasetId dataset,
    string folder,
    FolderOptions options
)
{
    private const int MostLocks = 50;
    private readonly DatasetsClient _datasets = new(connection);
    private readonly FolderRecord _record = FolderRecord.Open(options.RecordFolder, connection.BaseAddress, folder);

    public async Task<IReadOnlyList<FolderOutcome>> RunAsync(IReadOnlyList<FolderItem> items, CancellationToken cancellationToken)
    {
        var outcomes = new ConcurrentDictionary<int, FolderOutcome>();
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Concurrency ?? connection.Options.MaxConcurrency,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, items.Count),
            parallel,
            async (index, ct) =>
            {
                var item = items[index];
                FolderOutcome outcome;
                try
                {
                    outcome = await DoAsync(item, ct);
                }
                catch (Exception e)
                    when (e is DataverseException or IOException or UnauthorizedAccessException or TimeoutException)
                {
                    outcome = new(item, e);
                }

                outcomes[index] = outcome;
                options.Progress?.Report(new(item, outcome.Succeeded ? item.Bytes : 0, outcome));
            }
        );
        return [.. outcomes.OrderBy(o => o.Key).Select(o => o.Value)];
    }

    private async Task<FolderOutcome> DoAsync(FolderItem item, CancellationToken cancellationToken)
    {
        string? warning = null;
        switch (item.Action)
        {
            case FolderAction.Add:
                warning = Remember(
                    item,
                    await UnlockedAsync(() => AddAsync(item, Describe(item), cancellationToken), cancellationToken)
                ).Warning;
                break;
            case FolderAction.Replace:
                warning = Remember(
                    item,
                    await UnlockedAsync(() => ReplaceAsync(item, cancellationToken), cancellationToken)
                ).Warning;
                break;
            case FolderAction.Remove when item.Remote is null:
                File.Delete(Path.Combine(folder, item.Path));
                break;
            case FolderAction.Remove:
                _ = await UnlockedAsync(() => files.DeleteAsync(item.Remote!.DataFile!.Id, cancellationToken), cancellationToken);
                break;
            case FolderAction.Download:
                await DownloadAsync(item, RemotePath.Resolve(folder, item.Path, out _)!, cancellationToken);
                break;
            case FolderAction.Skip:
                return new(item, null, item.Reason);
        }

        return new(item, item.Reason is null ? null : new IOException(item.Reason), warning);
    }

    private async Task DownloadAsync(FolderItem item, string path, CancellationToken cancellationToken)
    {
        await access.DownloadAsync(
            item.Remote!,
            path,
            new()
            {
                Original = options.Original,
                PartEnding = item.PartEnding,
                Progress = Progress(item),
            },
            cancellationToken
        );
        if (!options.Original && item.Remote!.DataFile is { } data && data.IsTabular())
        {
            var checksum = await Checksum.ComputeAsync(path, ChecksumAlgorithm.Sha256, cancellationToken);
            _record.Add(new(FolderComparison.ArchivalKey(item.Path), checksum.ToString(), [data.Id]));
        }
    }

    // Only what the server calls otherwise, or made several files of, could not be found again by its path.
    private FileUploaded Remember(FolderItem item, FileUploaded uploaded)
    {
        var path = PathOf(item);
        if (uploaded.Files is not [] && (uploaded.Files is not [var only] || RemoteFiles.PathOf(only) != path))
        {
            try
            {
                _record.Add(new(path, uploaded.Checksum.ToString(), [.. uploaded.Files.Select(f => f.DataFile?.Id ?? 0)]));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                var forgotten = $"{uploaded.Warning} It got another name, which could not be remembered: {e.Message}";
                return uploaded with { Warning = forgotten.Trim() };
            }
        }

        return uploaded;
    }

    private Task<FileUploaded> AddAsync(FolderItem item, FileRequest description, CancellationToken cancellationToken) =>
        files.UploadAsync(
            dataset,
            Source(item),
            description,
            new() { Mode = options.Mode, Progress = Progress(item) },
            cancellationToken
        );

    private async Task<FileUploaded> ReplaceAsync(FolderItem item, CancellationToken cancellationToken)
    {
        var old = item.Remote!.DataFile!.Id;
        var said = Describe(item);
        // A newer state of the same file is described as the old one was, where nothing else is said.
        var description = said with
        {
            Description = said.Description ?? item.Remote.Description,
            Categories = said.Categories ?? item.Remote.Categories,
            Restrict = said.Restrict ?? (item.Remote.Restricted ? true : null),
        };
        try
        {
            return await files.ReplaceAsync(
                old,
                Source(item),
                description with
                {
                    ForceReplace = true,
                },
                new() { Progress = Progress(item) },
                cancellationToken
            );
        }
        catch (DataverseValidationException e)
            when (e.ServerMessage?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true)
        {
            // Only published files can be replaced; one that never was is taken out first.
            if (item.Remote.DataFile is { Embargo: not null } or { Retention: not null })
            {
                throw new IOException(
                    "It is under an embargo or a retention period, which a new file would not be, and this server replaces "
                        + "published files only. Take it out of the draft, upload it again and set the period anew.",
                    e
                );
            }

            await files.DeleteAsync(old, cancellationToken);
            return await AddAsync(item, description, cancellationToken);
        }
    }

    // Reading a table locks the dataset for a while; the server did nothing, so asking again is safe.
    private async Task<T> UnlockedAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (DataverseException e) when (attempt < MostLocks && IsLock(e))
            {
                await _datasets.WaitUntilUnlockedAsync(dataset, options.LongestLock, cancellationToken);
            }
        }
    }

    private static bool IsLock(DataverseException e) =>
        e is DataverseForbiddenException or DataverseConflictException or DataverseValidationException
        && e.ServerMessage is { } message
        && message.Contains("lock", StringComparison.OrdinalIgnoreCase)
        && !message.Contains("Review", StringComparison.OrdinalIgnoreCase);

    private UploadFile Source(FolderItem item) => UploadFile.FromPath(Path.Combine(folder, item.Path));

    private FileRequest Describe(FolderItem item)
    {
        var path = PathOf(item);
        var slash = path.LastIndexOf('/');
        return (options.Description ?? new()) with { DirectoryLabel = slash < 0 ? null : path[..slash] };
    }

    private string PathOf(FolderItem item) =>
        string.IsNullOrEmpty(options.DatasetFolder) ? item.Path : $"{options.DatasetFolder.Trim('/')}/{item.Path}";

    private FileProgress? Progress(FolderItem item) => options.Progress is { } listener ? new(item, listener) : null;

    // Not System.Progress, which would report later and out of order.
    private sealed class FileProgress(FolderItem item, IProgress<FolderProgress> listener) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => listener.Report(new(item, value.Bytes, null));
    }
}
