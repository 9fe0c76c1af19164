using System.Threading.Channels;

namespace Quire.Repository.Jobs;

/// <summary>Somebody who waits for an object to change, until disposed of.</summary>
public sealed class AwaitedChange : IDisposable
{
    private readonly Action<AwaitedChange> _forget;

    // However often it changed while nobody looked, it is told once.
    private readonly Channel<bool> _told = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    internal AwaitedChange(long id, Action<AwaitedChange> forget) => (ObjectId, _forget) = (id, forget);

    internal long ObjectId { get; }

    /// <summary>Until it changes again, or time is up: then false.</summary>
    public async Task<bool> WaitAsync(TimeSpan longest, CancellationToken ct)
    {
        try
        {
            return await _told.Reader.ReadAsync(ct).AsTask().WaitAsync(longest, ct);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public void Dispose() => _forget(this);

    internal void Tell() => _told.Writer.TryWrite(true);
}
