using System.IO.Compression;
using System.Text;
using Quire.Domain.Files;

namespace Quire.Repository.Files.Download;

/// <summary>
/// Streams files as one zip with a <c>MANIFEST.TXT</c>. What is missing beforehand is listed there; a member that fails
/// half-way fails the whole transfer, so that nobody takes a short archive for a complete one.
/// </summary>
public static class ZipDownload
{
    public const string ManifestName = "MANIFEST.TXT";
    private const int LookedUpAtOnce = 16;

    /// <summary>Writes the archive; throws <see cref="IOException"/> half-way when a member cannot be sent whole.</summary>
    /// <param name="output">Written forward only.</param>
    /// <param name="members">Files to send, in this order.</param>
    /// <param name="skipped">Files asked for that are left out, for the manifest.</param>
    /// <param name="ct">Ends the transfer.</param>
    public static async Task WriteAsync(
        Stream output, IReadOnlyList<ZipMember> members, IReadOnlyList<SkippedMember> skipped, CancellationToken ct)
    {
        var there = await LookUpAsync(members, ct);
        var archive = new ZipWriter(new CountingStream(output));
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var manifest = new StringBuilder();
        foreach (var (i, member) in members.Index())
        {
            if (!there[i])
            {
                manifest.Append(member.Path).Append(" (").Append(member.ContentType).Append(") skipped because it cannot be read from the storage.\r\n");
                continue;
            }

            var path = FreePath(member.Path, taken);
            await using var content = await member.Store.OpenReadAsync(member.Key, null, ct);
            await archive.AddAsync(path, content, member.Size, member.Date, LevelOf(member.ContentType), ct);
            manifest.Append(path).Append(" (").Append(member.ContentType).Append(") ").Append(member.Size).Append(" bytes.\r\n");
        }

        foreach (var file in skipped)
        {
            manifest.Append(file.Path).Append(' ').Append(file.Reason).Append("\r\n");
        }

        var list = Encoding.UTF8.GetBytes(manifest.ToString());
        await archive.AddAsync(FreePath(ManifestName, taken), new MemoryStream(list), list.Length, members.Select(m => m.Date).DefaultIfEmpty().Max(), CompressionLevel.Fastest, ct);
        await archive.EndAsync(ct);
    }

    private static async Task<bool[]> LookUpAsync(IReadOnlyList<ZipMember> members, CancellationToken ct)
    {
        var there = new bool[members.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = LookedUpAtOnce, CancellationToken = ct };
        await Parallel.ForAsync(0, members.Count, options, async (i, cancel) => there[i] = await IsThereAsync(members[i], cancel));
        return there;
    }

    private static async Task<bool> IsThereAsync(ZipMember member, CancellationToken ct)
    {
        try
        {
            return await member.Store.GetLengthAsync(member.Key, ct) == member.Size;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string FreePath(string path, HashSet<string> taken)
    {
        var cut = path.LastIndexOf('/');
        var (folder, name) = cut < 0 ? ("", path) : (path[..(cut + 1)], path[(cut + 1)..]);
        var free = folder + FileLabel.Free(name, candidate => taken.Contains(folder + candidate));
        taken.Add(free);
        return free;
    }

    // Packed formats do not get smaller; packing them again only costs time.
    private static CompressionLevel LevelOf(string contentType) =>
        contentType.StartsWith("image/", StringComparison.Ordinal) || contentType.StartsWith("video/", StringComparison.Ordinal)
        || contentType.StartsWith("audio/", StringComparison.Ordinal)
        || contentType is "application/zip" or "application/gzip" or "application/pdf" or "application/x-7z-compressed" or "application/x-xz" or "application/x-bzip2"
            ? CompressionLevel.NoCompression
            : CompressionLevel.Fastest;
}
