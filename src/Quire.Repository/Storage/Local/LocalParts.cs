using System.Globalization;

namespace Quire.Repository.Storage.Local;

/// <summary>
/// The parts of uploads under way, a folder for each. A part lies under its number and checksum, so that what a client says of it
/// is held against what came.
/// </summary>
/// <param name="root">Folder of all of them.</param>
internal sealed class LocalParts(string root)
{
    private readonly Lock _turn = new();

    /// <summary>Begins an upload; gives its id.</summary>
    public string Begin()
    {
        var id = Guid.NewGuid().ToString("N");
        Directory.CreateDirectory(FolderOf(id));
        return id;
    }

    /// <summary>Whether an upload was begun and neither finished nor given up.</summary>
    public bool IsUnderWay(string id) => IsId(id) && Directory.Exists(FolderOf(id));

    /// <summary>Takes in a part that was written elsewhere, in place of one that came before under its number.</summary>
    public void Take(string id, int part, string checksum, string written)
    {
        var (folder, name) = (FolderOf(id), NameOf(part, checksum));
        // One after another, or two that come at once could each take the other for the former one.
        lock (_turn)
        {
            File.Move(written, Path.Combine(folder, name), overwrite: true);
            foreach (var former in Directory.EnumerateFiles(folder, NameOf(part, "*")).Where(f => Path.GetFileName(f) != name))
            {
                File.Delete(former);
            }
        }

        FolderSync.Flush(folder);
    }

    /// <summary>Checksums of the parts that came, by number.</summary>
    /// <exception cref="PartsRefusedException">There is no such upload.</exception>
    public IReadOnlyDictionary<int, string> Came(string id)
    {
        if (!IsUnderWay(id))
        {
            throw new PartsRefusedException("There is no such upload.");
        }

        // While one takes the place of another, both are there for a moment: either is named.
        var came = new Dictionary<int, string>();
        foreach (var name in Directory.EnumerateFiles(FolderOf(id)).Select(f => Path.GetFileName(f)))
        {
            if (
                name.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
                && int.TryParse(name.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            )
            {
                came[part] = name[(dash + 1)..];
            }
        }

        return came;
    }

    /// <summary>The files of all parts in their order.</summary>
    /// <exception cref="PartsRefusedException">There is no such upload, or the parts are others.</exception>
    public IReadOnlyList<string> Find(string id, IReadOnlyDictionary<int, string> checksums)
    {
        if (!IsUnderWay(id))
        {
            throw new PartsRefusedException("There is no such upload.");
        }

        return
        [
            .. Enumerable
                .Range(1, checksums.Count)
                .Select(part =>
                    checksums.TryGetValue(part, out var checksum)
                    && IsId(checksum)
                    && Path.Combine(FolderOf(id), NameOf(part, checksum)) is var file
                    && File.Exists(file)
                        ? file
                        : throw new PartsRefusedException($"Part {part} did not come, or is another.")
                ),
        ];
    }

    /// <summary>Forgets an upload with what came of it.</summary>
    public void End(string id)
    {
        if (!IsUnderWay(id))
        {
            return;
        }

        try
        {
            Directory.Delete(FolderOf(id), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Ended by another request at the same moment.
        }
    }

    /// <summary>Every upload under way.</summary>
    public IEnumerable<UnfinishedUpload> All() =>
        new DirectoryInfo(root) is { Exists: true } folder
            ? folder.EnumerateDirectories().Select(d => new UnfinishedUpload(d.Name, Key: null, d.LastWriteTimeUtc))
            : [];

    // Ids and checksums come from clients and become names of files.
    private static bool IsId(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);

    private static string NameOf(int part, string checksum) => string.Create(CultureInfo.InvariantCulture, $"{part}-{checksum}");

    private string FolderOf(string id) => Path.Combine(root, id);
}
