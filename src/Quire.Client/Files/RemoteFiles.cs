using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>
/// The files of a version, to be found from the paths they were uploaded under. Servers change names they do not like and make
/// equal ones different; such a file is known by what the record says was answered, or by its name without the characters servers
/// change together with its content.
/// </summary>
internal sealed class RemoteFiles
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, FileMetadataResponse> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<long, FileMetadataResponse> _byId = [];
    private readonly Dictionary<string, SentFile> _recorded = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _owners = [];
    private readonly ILookup<string, FileMetadataResponse> _byPlainPath;
    private readonly HashSet<long> _taken = [];

    /// <summary>Sorts the files out.</summary>
    /// <param name="files">The files of the version.</param>
    /// <param name="record">What earlier runs were answered.</param>
    /// <param name="paths">The paths that will be asked for.</param>
    public RemoteFiles(IReadOnlyList<FileMetadataResponse> files, FolderRecord record, IReadOnlyList<string> paths)
    {
        foreach (var file in files.Where(f => f.DataFile is not null))
        {
            _byPath[PathOf(file)] = _byId[file.DataFile!.Id] = file;
        }

        foreach (var path in paths)
        {
            if (record.Of(path, _byId.ContainsKey) is { } sent)
            {
                _recorded[path] = sent;
                sent.Files.ToList().ForEach(id => _owners[id] = path);
            }
        }

        _byPlainPath = _byPath
            .Where(f => !_owners.ContainsKey(f.Value.DataFile!.Id))
            .ToLookup(f => Plain(f.Key), f => f.Value, StringComparer.Ordinal);
    }

    /// <summary>All files with the paths they were uploaded under, as far as the server tells.</summary>
    public IEnumerable<KeyValuePair<string, FileMetadataResponse>> All => _byPath;

    /// <summary>The file of this path; null when there is none. A table is known by the name it was uploaded with.</summary>
    public FileMetadataResponse? At(string path) =>
        _byPath.TryGetValue(path, out var file) && (!_owners.TryGetValue(file.DataFile!.Id, out var owner) || owner == path)
            ? file
        : Sent(path) is { Files: [var only] } && _byId.TryGetValue(only, out file) && !IsUnpacked(path, file) ? file
        : null;

    /// <summary>What an earlier run sent under this path and the server still has under other names; null when nothing.</summary>
    public SentFile? Sent(string path) => _recorded.GetValueOrDefault(path);

    /// <summary>Files nobody has taken that may be this path's under a changed name.</summary>
    public IEnumerable<FileMetadataResponse> Renamed(string path) =>
        _byPlainPath[Plain(path)].Where(f => !IsTaken(f) && PathOf(f) != path);

    /// <summary>Takes a file, so that no other path gets it.</summary>
    public void Take(FileMetadataResponse file)
    {
        lock (_turn)
        {
            _ = _taken.Add(file.DataFile!.Id);
        }
    }

    /// <summary>Whether a path has taken the file.</summary>
    public bool IsTaken(FileMetadataResponse file) => _taken.Contains(file.DataFile!.Id);

    /// <summary>Whether a file belongs to one of the paths asked for.</summary>
    public bool IsKnown(FileMetadataResponse file) => IsTaken(file) || _owners.ContainsKey(file.DataFile!.Id);

    /// <summary>Folder and name a file was uploaded under.</summary>
    public static string PathOf(FileMetadataResponse file) => file.PathWith(file.UploadedName());

    // Of an archive the server took apart the only file is no other form of it.
    private static bool IsUnpacked(string path, FileMetadataResponse file) =>
        Path.GetExtension(path) is ".zip" or ".gz"
        && !PathOf(file).EndsWith(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase);

    // Without what servers replace in names, and without the number they put before the ending of an equal one.
    private static string Plain(string path)
    {
        var plain = string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' ? c : '_'));
        var (name, dot) = (plain.LastIndexOf('/') + 1, plain.LastIndexOf('.'));
        var (stem, ending) = dot > name ? (plain[..dot], plain[dot..]) : (plain, "");
        var bare = stem.TrimEnd("0123456789".ToCharArray());
        return (bare.Length < stem.Length && bare.EndsWith('_') && bare.Length > name + 1 ? bare[..^1] : stem) + ending;
    }
}
