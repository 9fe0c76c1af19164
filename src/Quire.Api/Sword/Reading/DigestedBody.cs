using System.Security.Cryptography;
using Quire.Repository.Storage;

namespace Quire.Api.Sword.Reading;

/// <summary>A body whose MD5 digest is made while it is read.</summary>
internal sealed class DigestedBody(Stream inner) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private long _read;

    public override long Position => _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        _hash.AppendData(buffer.Span[..read]);
        _read += read;
        return read;
    }

    /// <summary>The digest of what was read.</summary>
    public byte[] Digest() => _hash.GetCurrentHash();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
