using Quire.Domain.Errors;
using Quire.Repository.Storage;

namespace Quire.Api.Http;

/// <summary>Reads no more than a limit from a stream; more is refused, not cut.</summary>
internal sealed class BoundedStream(Stream inner, long limit) : ForwardStream
{
    private long _read;

    public override long Position => _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    private int Count(int read)
    {
        _read += read;
        return _read <= limit ? read : throw Refuse.TooLarge($"The request body is larger than {limit} bytes.");
    }
}
