using Quire.Domain.Files;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Intake;

/// <summary>Refuses a stream that turns out longer than allowed.</summary>
internal sealed class SizeLimit(Stream inner, long? limit) : ForwardStream
{
    private long _read;

    public override long Position => _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        _read += read;
        return limit is { } most && _read > most ? throw UploadErrors.TooLarge(ByteSize.Text(_read), ByteSize.Text(most)) : read;
    }
}
