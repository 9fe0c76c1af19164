using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Quire.Client;

/// <summary>
/// What became of files whose names the server changed, or which it unpacked: without it the next run would not know them again
/// and send them once more. One line of JSON for each, appended as it happens, so that a run that is killed forgets nothing.
/// </summary>
internal sealed class FolderRecord
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, List<SentFile>> _sent = new(StringComparer.Ordinal);
    private readonly string? _path;

    private FolderRecord(string? path) => _path = path;

    /// <summary>The record of a folder at a server.</summary>
    /// <param name="records">Folder the records are kept in; null keeps none.</param>
    /// <param name="server">Address of the installation.</param>
    /// <param name="folder">The folder on disk.</param>
    public static FolderRecord Open(string? records, Uri server, string folder)
    {
        if (records is null)
        {
            return new(null);
        }

        var place = Encoding.UTF8.GetBytes($"{server}\n{Path.GetFullPath(folder)}");
        var key = Convert.ToHexStringLower(SHA256.HashData(place))[..32];
        var record = new FolderRecord(Path.Combine(records, $"{key}.jsonl"));
        record.Read();
        return record;
    }

    /// <summary>
    /// What was sent under a path and of which something is still there, the newest if it was sent several times.
    /// </summary>
    public SentFile? Of(string path, Func<long, bool> isThere) =>
        _sent.TryGetValue(path, out var sent) ? sent.FindLast(s => s.Files.Any(isThere)) : null;

    /// <summary>Remembers what the server made of a file.</summary>
    public void Add(SentFile file)
    {
        lock (_turn)
        {
            Keep(file);
            if (_path is null)
            {
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            File.AppendAllText(_path, JsonSerializer.Serialize(file, SentFileJson.Default.SentFile) + "\n");
        }
    }

    private void Read()
    {
        if (!File.Exists(_path))
        {
            return;
        }

        foreach (var line in File.ReadLines(_path))
        {
            try
            {
                if (JsonSerializer.Deserialize(line, SentFileJson.Default.SentFile) is { } file)
                {
                    Keep(file);
                }
            }
            catch (JsonException)
            {
                // A run that was killed left half a line; the file is then known by its content, or sent again.
            }
        }
    }

    private void Keep(SentFile file)
    {
        if (!_sent.TryGetValue(file.Path, out var before))
        {
            _sent[file.Path] = before = [];
        }

        before.Add(file);
    }
}
