using System.Net;
using Quire.Client.Http;

namespace Quire.Client;

/// <summary>The bytes of a file on their way out, counted and hashed as they go; each sending starts anew.</summary>
internal class UploadContent(UploadFile file, ChecksumAlgorithm algorithm, IProgress<TransferProgress>? progress, Pace pace)
    : HttpContent
{
    /// <summary>Checksum of what was sent last.</summary>
    public Checksum? Sent { get; private set; }

    public static UploadContent Of(
        UploadFile file,
        ChecksumAlgorithm algorithm,
        IProgress<TransferProgress>? progress,
        Pace pace
    ) => file.Reopens ? new(file, algorithm, progress, pace) : new Once(file, algorithm, progress, pace);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        using var hash = Checksum.Start(algorithm);
        await using var source = await UploadSource.OpenAsync(file, 0, cancellationToken);
        long sent = 0;
        progress?.Report(new(0, file.Length));
        for (ReadOnlyMemory<byte> bytes; (bytes = await source.ReadAsync(long.MaxValue, cancellationToken)).Length > 0; )
        {
            MustNotGrow(sent += bytes.Length);
            hash.AppendData(bytes.Span);
            await pace.TakeAsync(bytes.Length, cancellationToken);
            await stream.WriteAsync(bytes, cancellationToken);
            progress?.Report(new(sent, file.Length));
        }

        MustNotShrink(sent);
        Sent = Checksum.End(hash, algorithm);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length ?? 0;
        return file.Length is not null;
    }

    // The length was announced before the bytes; the HTTP client would call either a broken connection.
    private void MustNotGrow(long sent)
    {
        if (sent > file.Length)
        {
            throw new SourceReadException(file.FileName, new IOException("It grew while it was sent."));
        }
    }

    private void MustNotShrink(long sent)
    {
        if (sent < file.Length)
        {
            throw new SourceReadException(file.FileName, new IOException("It became shorter while it was sent."));
        }
    }

    private sealed class Once(UploadFile file, ChecksumAlgorithm algorithm, IProgress<TransferProgress>? progress, Pace pace)
        : UploadContent(file, algorithm, progress, pace),
            ISendOnce;
}
