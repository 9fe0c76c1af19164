using Amazon.S3.Model;

namespace Quire.Storage.S3;

/// <summary>The bytes of an answer, which end the answer when they are let go.</summary>
internal sealed class S3Content(GetObjectResponse answer) : Stream
{
    private readonly Stream _bytes = answer.ResponseStream;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => answer.ContentLength;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(await _bytes.ReadAsync(buffer, cancellationToken), buffer.Length);
        }
        catch (HttpRequestException e)
        {
            throw new IOException("The object store broke off.", e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Counted(_bytes.Read(buffer, offset, count), count);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            answer.Dispose();
        }

        base.Dispose(disposing);
    }

    // A broken connection must never look like the end of a shorter object.
    private int Counted(int read, int asked)
    {
        _read += read;
        return read == 0 && asked > 0 && _read < Length
            ? throw new IOException($"The object store sent {_read} of {Length} bytes.")
            : read;
    }
}
