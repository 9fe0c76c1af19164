using System.Net;
using Quire.Client.Http;

namespace Quire.Client.Files;

/// <summary>The bytes of a file on their way out, counted and hashed as they go; each sending starts anew.</summary>
internal class UploadContent(UploadFile file, ChecksumAlgorithm algorithm, IProgress<TransferProgress>? progress) : HttpContent
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Checksum of what was sent last.</summary>
    public Checksum? Sent { get; private set; }

    public static UploadContent Of(UploadFile file, ChecksumAlgorithm algorithm, IProgress<TransferProgress>? progress) =>
        file.Reopens ? new(file, algorithm, progress) : new Once(file, algorithm, progress);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var hash = Checksum.Start(algorithm);
        await using var source = await file.OpenAsync(cancellationToken);
        var buffer = new byte[BufferSize];
        long sent = 0;
        progress?.Report(new(0, file.Length));
        for (int count; (count = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            hash.AppendData(buffer, 0, count);
            await stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            sent += count;
            progress?.Report(new(sent, file.Length));
        }

        Sent = Checksum.End(hash, algorithm);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length ?? 0;
        return file.Length is not null;
    }

    private sealed class Once(UploadFile file, ChecksumAlgorithm algorithm, IProgress<TransferProgress>? progress)
        : UploadContent(file, algorithm, progress), ISendOnce;
}
