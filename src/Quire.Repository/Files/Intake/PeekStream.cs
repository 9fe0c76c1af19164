using Quire.Repository.Storage;

namespace Quire.Repository.Files.Intake;

/// <summary>Lets the beginning of a stream be looked at and read again.</summary>
internal sealed class PeekStream(Stream inner, int peekLength) : ForwardStream
{
    private readonly byte[] _head = new byte[peekLength];
    private int _held;
    private int _given;

    /// <summary>The first bytes, fewer at the end of a short stream. To be called before anything is read.</summary>
    public async Task<ReadOnlyMemory<byte>> PeekAsync(CancellationToken ct)
    {
        _held = await inner.ReadAtLeastAsync(_head, _head.Length, throwOnEndOfStream: false, ct);
        return _head.AsMemory(0, _held);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_given == _held)
        {
            return inner.ReadAsync(buffer, cancellationToken);
        }

        var count = Math.Min(buffer.Length, _held - _given);
        _head.AsMemory(_given, count).CopyTo(buffer);
        _given += count;
        return ValueTask.FromResult(count);
    }
}
