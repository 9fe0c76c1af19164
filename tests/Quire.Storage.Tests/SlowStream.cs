namespace Quire.Storage.Tests;

/// <summary>Gives bytes a few at a time, without saying how many there are, and does something when so many were read.</summary>
internal sealed class SlowStream(byte[] content, int actAt = int.MaxValue, Action? act = null) : Stream
{
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

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

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
