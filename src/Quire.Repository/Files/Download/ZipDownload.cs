using System.IO.Compression;
using System.Text;
using Quire.Domain.Files;
using Quire.Repository.Files.Content;

namespace Quire.Repository.Files.Download;

/// <summary>
/// Streams files as one zip with a <c>MANIFEST.TXT</c>. A member that is gone or of another length is told of before the first
/// byte; one that fails half-way, or is found damaged, fails the whole transfer, so that nobody takes such an archive for a good
/// one.
/// </summary>
public static class ZipDownload
{
    public const string ManifestName = "MANIFEST.TXT";
    private const int LookedUpAtOnce = 16;
    private const int SumsAtOnce = 200;

    /// <summary>
    /// Writes the archive; throws <see cref="IOException"/> half-way when a member cannot be sent whole, and before anything is
    /// written when a store is out of reach or one of the members is not whole.
    /// </summary>
    /// <param name="output">Written forward only.</param>
    /// <param name="members">Files to send, in this order.</param>
    /// <param name="skipped">Files asked for that are left out, for the manifest.</param>
    /// <param name="contents">Reads and verifies.</param>
    /// <param name="ct">Ends the transfer.</param>
    public static async Task WriteAsync(
        Stream output,
        IReadOnlyList<ZipMember> members,
        IReadOnlyList<SkippedMember> skipped,
        VerifiedContent contents,
        CancellationToken ct
    )
    {
        await MustBeWholeAsync(members, contents, ct);
        IReadOnlyDictionary<long, byte[]> sums = new Dictionary<long, byte[]>();
        var archive = new ZipWriter(new CountingStream(output));
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var manifest = new StringBuilder();
        foreach (var (i, member) in members.Index())
        {
            if (i % SumsAtOnce == 0)
            {
                sums = await contents.SumsAsync([.. members.Skip(i).Take(SumsAtOnce).Select(m => m.Content.FileId)], ct);
            }

            var path = FreePath(member.Path, taken);
            await using var content = contents.Open(member.Content, sums.GetValueOrDefault(member.Content.FileId));
            await archive.AddAsync(path, content, member.Content.Length, member.Date, LevelOf(member.Content.ContentType), ct);
            manifest
                .Append(path)
                .Append(" (")
                .Append(member.Content.ContentType)
                .Append(") ")
                .Append(member.Content.Length)
                .Append(" bytes.\r\n");
        }

        foreach (var file in skipped)
        {
            manifest.Append(file.Path).Append(' ').Append(file.Reason).Append("\r\n");
        }

        var list = Encoding.UTF8.GetBytes(manifest.ToString());
        await archive.AddAsync(
            FreePath(ManifestName, taken),
            new MemoryStream(list),
            list.Length,
            members.Select(m => m.Date).DefaultIfEmpty().Max(),
            CompressionLevel.Fastest,
            ct
        );
        await archive.EndAsync(ct);
    }

    private static async Task MustBeWholeAsync(IReadOnlyList<ZipMember> members, VerifiedContent contents, CancellationToken ct)
    {
        var found = new string?[members.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = LookedUpAtOnce, CancellationToken = ct };
        await Parallel.ForAsync(
            0,
            members.Count,
            options,
            async (i, cancel) => found[i] = await contents.ProblemAsync(members[i].Content, cancel)
        );
        if (Array.FindIndex(found, f => f is not null) is >= 0 and var at)
        {
            throw new ContentDamagedException(found[at]!) { File = members[at].Path };
        }
    }

    /// <summary>A path no member has yet, and which none will have after this one.</summary>
    internal static string FreePath(string path, HashSet<string> taken)
    {
        var cut = path.LastIndexOf('/');
        var (folder, name) = cut < 0 ? ("", path) : (path[..(cut + 1)], path[(cut + 1)..]);
        var free = folder + FileLabel.Free(name, candidate => taken.Contains(folder + candidate));
        taken.Add(free);
        return free;
    }

    // Packed formats do not get smaller; packing them again only costs time.
    private static CompressionLevel LevelOf(string contentType) =>
        contentType.StartsWith("image/", StringComparison.Ordinal)
        || contentType.StartsWith("video/", StringComparison.Ordinal)
        || contentType.StartsWith("audio/", StringComparison.Ordinal)
        || contentType
            is "application/zip"
                or "application/gzip"
                or "application/pdf"
                or "application/x-7z-compressed"
                or "application/x-xz"
                or "application/x-bzip2"
            ? CompressionLevel.NoCompression
            : CompressionLevel.Fastest;
}
