using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>How to move whole folders.</summary>
/// <example>
/// <code>
/// var outcomes = await client.Files.UploadFolderAsync("doi:10.5072/FK2/ABC", "data", new()
/// {
///     Include = path => !path.EndsWith(".tmp", StringComparison.Ordinal),
///     Progress = new Progress&lt;FolderProgress&gt;(p => Console.WriteLine($"{p.Item.Path}: {p.Bytes} of {p.Item.Bytes} bytes")),
/// });
/// </code>
/// </example>
public sealed record FolderOptions
{
    /// <summary>Which paths take part. Default: all.</summary>
    public Func<string, bool>? Include { get; init; }

    /// <summary>
    /// Only these files, by their paths in the folder: nothing else on disk is looked at. A name ending in <c>.part</c> is then
    /// as good as any other. Default: all there are.
    /// </summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>
    /// Take files out that the other side does not have: out of the dataset when uploading, off the disk when downloading.
    /// Default: no.
    /// </summary>
    public bool RemoveMissing { get; init; }

    /// <summary>Folder of the dataset to work in. Default: the whole dataset.</summary>
    public string? DatasetFolder { get; init; }

    /// <summary>Which version to download. Default: the newest the caller may see.</summary>
    public VersionSelector Version { get; init; }

    /// <summary>Download files as they were uploaded instead of archival forms of tables. Default: yes.</summary>
    public bool Original { get; init; } = true;

    /// <summary>Which way bytes take up. Default: through the server.</summary>
    public UploadMode Mode { get; init; }

    /// <summary>Description, categories and so on every uploaded file gets.</summary>
    public FileRequest? Description { get; init; }

    /// <summary>Files moved at the same time. Default: as the client is set.</summary>
    public int? Concurrency { get; init; }

    /// <summary>How long to wait while something else locks the dataset. Default: ten minutes.</summary>
    public TimeSpan LongestLock { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Folder on disk in which runs remember files whose names the server changed, so that the next run knows them again even
    /// when their content has changed. Default: none is kept; such files are known by their content alone.
    /// </summary>
    public string? RecordFolder { get; init; }

    /// <summary>Hears of every file; called from several threads.</summary>
    public IProgress<FolderProgress>? Progress { get; init; }
}
