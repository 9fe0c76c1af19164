using Quire.Repository.Storage;

namespace Quire.Storage.Tests;

/// <summary>Gives bytes a few at a time, without saying how many there are, and does something when so many were read.</summary>
internal sealed class SlowStream(byte[] content, int actAt = int.MaxValue, Action? act = null) : ForwardStream
{
    private int _given;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_given >= actAt)
        {
            act?.Invoke();
            cancellationToken.ThrowIfCancellationRequested();
        }

        var count = Math.Min(Math.Min(buffer.Length, content.Length - _given), 70_001);
        content.AsMemory(_given, count).CopyTo(buffer);
        _given += count;
        return ValueTask.FromResult(count);
    }
}
