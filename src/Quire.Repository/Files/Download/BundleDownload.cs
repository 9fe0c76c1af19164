using System.IO.Compression;
using Quire.Repository.Files.Content;

namespace Quire.Repository.Files.Download;

/// <summary>Streams a file with texts about it as one zip.</summary>
public static class BundleDownload
{
    /// <summary>
    /// Writes the archive; throws before anything is written when the file is not whole, and <see cref="IOException"/> half-way
    /// when it cannot be sent whole.
    /// </summary>
    /// <param name="output">Written forward only.</param>
    /// <param name="files">The file, in each of its forms.</param>
    /// <param name="texts">Texts by their names in the archive, each written when its turn comes.</param>
    /// <param name="contents">Reads and verifies.</param>
    /// <param name="ct">Ends the transfer.</param>
    public static async Task WriteAsync(
        Stream output,
        IReadOnlyList<ZipMember> files,
        IReadOnlyList<(string Name, Func<Stream, CancellationToken, Task> Write)> texts,
        VerifiedContent contents,
        CancellationToken ct
    )
    {
        var archive = new ZipWriter(new CountingStream(output));
        // A table may be called like what it was read from.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            var path = ZipDownload.FreePath(file.Path, taken);
            await using var content = await contents.OpenAsync(file.Content, ct);
            await archive.AddAsync(path, content, file.Content.Length, file.Date, CompressionLevel.Fastest, ct);
        }

        foreach (var (name, write) in texts)
        {
            var path = ZipDownload.FreePath(name, taken);
            await archive.AddAsync(path, write, files[0].Date, CompressionLevel.Fastest, ct);
        }

        await archive.EndAsync(ct);
    }
}
