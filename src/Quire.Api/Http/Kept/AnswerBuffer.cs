namespace Quire.Api.Http.Kept;

/// <summary>
/// Takes in an answer while it is made. One that grows too long, or longer than is usual while others do the same, is passed on
/// to the client from there on.
/// </summary>
internal sealed class AnswerBuffer(Stream client, AnswerRoom room) : Stream
{
    private readonly MemoryStream _taken = new();
    private bool _isLong;

    /// <summary>The answer was too long; what came has gone to the client.</summary>
    public bool IsPassedOn { get; private set; }

    /// <summary>What was taken in.</summary>
    public byte[] ToArray() => _taken.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!IsPassedOn && HasRoom(_taken.Length + buffer.Length))
        {
            _taken.Write(buffer.Span);
            return;
        }

        if (!IsPassedOn)
        {
            IsPassedOn = true;
            await client.WriteAsync(_taken.GetBuffer().AsMemory(0, (int)_taken.Length), cancellationToken);
            Leave();
        }

        await client.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Answers are written asynchronously.");

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        IsPassedOn ? client.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Leave();
        _taken.Dispose();
        base.Dispose(disposing);
    }

    private bool HasRoom(long length)
    {
        if (length <= AnswerRoom.Usual || _isLong)
        {
            return length <= AnswerRoom.Longest;
        }

        return _isLong = length <= AnswerRoom.Longest && room.TryEnter();
    }

    private void Leave()
    {
        if (_isLong)
        {
            _isLong = false;
            room.Leave();
        }

        _taken.SetLength(0);
        _taken.Capacity = 0;
    }
}
