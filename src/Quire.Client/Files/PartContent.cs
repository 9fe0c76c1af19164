using System.Net;

namespace Quire.Client.Files;

/// <summary>A stretch of a file on its way out; each sending starts anew.</summary>
internal sealed class PartContent(UploadFile file, long offset, long length, Action<long> sent) : HttpContent
{
    private const int BufferSize = 128 * 1024;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var source = await file.OpenAsync(cancellationToken);
        source.Seek(offset, SeekOrigin.Begin);
        var buffer = new byte[BufferSize];
        long done = 0;
        while (done < length)
        {
            var count = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(BufferSize, length - done)), cancellationToken);
            if (count == 0)
            {
                throw new EndOfStreamException($"'{file.FileName}' became shorter while it was sent.");
            }

            await stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            done += count;
            sent(count);
        }
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return true;
    }
}
