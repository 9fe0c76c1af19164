namespace Quire.Repository.Storage;

/// <summary>The next so many bytes of a stream, which it owns.</summary>
internal sealed class LimitedStream(Stream inner, long length) : ForwardStream
{
    private long _done;

    private long Left => length - _done;

    public override long Length => length;

    public override long Position => _done;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, (int)Math.Min(count, Left));
        _done += read;
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, Left)], cancellationToken);
        _done += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
