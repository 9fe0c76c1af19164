namespace Quire.Client;

/// <summary>A file to upload: a name and where its bytes come from.</summary>
/// <example>
/// <code>
/// var onDisk = UploadFile.FromPath("readings.csv");
/// var inMemory = UploadFile.FromBytes("20.1 20.4"u8.ToArray(), "readings.txt");
/// </code>
/// </example>
public sealed class UploadFile
{
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;

    private UploadFile(string fileName, long? length, bool reopens, Func<CancellationToken, ValueTask<Stream>> open) =>
        (FileName, Length, Reopens, _open) = (fileName, length, reopens, open);

    /// <summary>Name the server sees.</summary>
    public string FileName { get; }

    /// <summary>Bytes; null when not known.</summary>
    public long? Length { get; }

    /// <summary>Content type to claim. Default: none, the server looks itself.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the bytes can be read again, so that a failed upload can be repeated.</summary>
    public bool Reopens { get; }

    /// <summary>A file on disk. A symbolic link stands for the file it leads to and keeps its own name.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="fileName">Name the server sees. Default: the name on disk.</param>
    /// <exception cref="FileNotFoundException">There is no such file, or the link leads nowhere.</exception>
    /// <exception cref="IOException">It is a folder, a named pipe, a socket or a device.</exception>
    public static UploadFile FromPath(string path, string? fileName = null)
    {
        var info = new FileInfo(path);
        var length = LengthOf(info);
        return new(
            fileName ?? info.Name,
            length,
            true,
            _ =>
                ValueTask.FromResult<Stream>(
                    new FileStream(
                        info.FullName,
                        FileMode.Open,
                        FileAccess.Read,
                        FileShare.Read,
                        1,
                        FileOptions.Asynchronous | FileOptions.SequentialScan
                    )
                )
        );
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">Name the server sees.</param>
    public static UploadFile FromBytes(ReadOnlyMemory<byte> bytes, string fileName) =>
        new(
            fileName,
            bytes.Length,
            true,
            _ =>
                ValueTask.FromResult<Stream>(
                    System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
                        ? new MemoryStream(array.Array!, array.Offset, array.Count, false)
                        : new MemoryStream(bytes.ToArray(), false)
                )
        );

    /// <summary>A stream that is read once, from where it stands; it is closed with the upload.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="fileName">Name the server sees.</param>
    public static UploadFile FromStream(Stream stream, string fileName) =>
        new(fileName, stream.CanSeek ? stream.Length - stream.Position : null, false, _ => ValueTask.FromResult(stream));

    /// <summary>A source that can be opened several times.</summary>
    /// <param name="open">Gives a new stream from the start, closed after use.</param>
    /// <param name="fileName">Name the server sees.</param>
    /// <param name="length">Bytes; needed for direct uploads.</param>
    public static UploadFile FromSource(Func<CancellationToken, ValueTask<Stream>> open, string fileName, long? length = null) =>
        new(fileName, length, true, open);

    /// <summary>Bytes of a file, or of the one a link leads to: a link has a length of its own.</summary>
    internal static long LengthOf(FileInfo info)
    {
        var target = info.LinkTarget is null ? info : new FileInfo(info.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        return FileKind.WhyNoFile(info.FullName) is { } reason
            ? throw new IOException($"'{info}' {reason}, not a file.")
            : target.Length;
    }

    internal ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => _open(cancellationToken);
}
