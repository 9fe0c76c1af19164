using System.IO.Compression;
using System.Text;
using Quire.Domain.Files;

namespace Quire.Repository.Files.Download;

/// <summary>
/// Streams files as one zip with a <c>MANIFEST.TXT</c>. What is known to be missing beforehand is listed there; a member that
/// fails half-way fails the whole transfer, so that nobody takes a short archive for a complete one.
/// </summary>
public static class ZipDownload
{
    public const string ManifestName = "MANIFEST.TXT";

    public static async Task WriteAsync(Stream output, IReadOnlyList<ZipMember> members, IReadOnlyList<SkippedMember> skipped, CancellationToken ct)
    {
        // Closed only after the last member: closing writes the list that makes an archive valid, and one broken off must not be.
        var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ManifestName };
        var manifest = new StringBuilder();
        foreach (var member in members)
        {
            var path = FreePath(member.Path, taken);
            await using var content = await member.Store.OpenReadAsync(member.Key, null, ct);
            var entry = archive.CreateEntry(path, LevelOf(member.ContentType));
            await using var target = await entry.OpenAsync(ct);
            var counting = new CountingStream(target);
            await content.CopyToAsync(counting, 1 << 17, ct);
            if (counting.Count != member.Size)
            {
                throw new IOException($"{path} has {counting.Count} bytes in the store instead of {member.Size}.");
            }

            manifest.Append(path).Append(" (").Append(member.ContentType).Append(") ").Append(member.Size).Append(" bytes.\r\n");
        }

        foreach (var missing in skipped)
        {
            manifest.Append(missing.Path).Append(" skipped: ").Append(missing.Reason).Append("\r\n");
        }

        await using (var text = await archive.CreateEntry(ManifestName).OpenAsync(ct))
        {
            await text.WriteAsync(Encoding.UTF8.GetBytes(manifest.ToString()), ct);
        }

        await archive.DisposeAsync();
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
