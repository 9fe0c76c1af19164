using System.IO.Hashing;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Intake;

/// <summary>
/// Reads a member of an archive and refuses it where it ends, or should have ended, when it is not what the archive says; the
/// reader beneath does not look.
/// </summary>
internal sealed class CheckedMember(Stream inner, uint crc, long length) : ForwardStream
{
    private readonly Crc32 _crc = new();
    private long _read;

    public override long Length => length;

    public override long Position => _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        _crc.Append(buffer.Span[..read]);
        _read += read;
        return _read > length || (read == 0 && !buffer.IsEmpty && (_read != length || _crc.GetCurrentHashAsUInt32() != crc))
            ? throw new InvalidDataException("A member of the archive is not what its header says.")
            : read;
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
