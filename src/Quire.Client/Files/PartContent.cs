using System.Net;
using Quire.Client.Http;

namespace Quire.Client;

/// <summary>A stretch of a file on its way out; each sending starts anew.</summary>
internal sealed class PartContent(UploadFile file, long offset, long length, Pace pace, Action<long> sent) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        await using var source = await UploadSource.OpenAsync(file, offset, cancellationToken);
        long done = 0;
        while (done < length)
        {
            var bytes = await source.ReadAsync(length - done, cancellationToken);
            if (bytes.Length == 0)
            {
                throw new SourceReadException(file.FileName, new EndOfStreamException("It became shorter while it was sent."));
            }

            await pace.TakeAsync(bytes.Length, cancellationToken);
            await stream.WriteAsync(bytes, cancellationToken);
            done += bytes.Length;
            sent(bytes.Length);
        }
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return true;
    }
}
