using Amazon.S3.Model;
using Quire.Repository.Storage;

namespace Quire.Storage.S3;

/// <summary>The bytes of an answer, which end the answer when they are let go.</summary>
internal sealed class S3Content(GetObjectResponse answer) : ForwardStream
{
    private readonly Stream _bytes = answer.ResponseStream;
    private long _read;

    public override long Length => answer.ContentLength;

    public override long Position => _read;

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

    public override int Read(byte[] buffer, int offset, int count) => Counted(_bytes.Read(buffer, offset, count), count);

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
