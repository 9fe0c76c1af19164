namespace Quire.Repository.Jobs;

/// <summary>Somebody who waits for an object to change, until disposed of.</summary>
public sealed class AwaitedChange : IDisposable
{
    private readonly Action<AwaitedChange> _forget;
    private readonly SemaphoreSlim _told = new(0);

    internal AwaitedChange(long @object, Action<AwaitedChange> forget) => (Object, _forget) = (@object, forget);

    internal long Object { get; }

    /// <summary>Until it changes again, or time is up: then false.</summary>
    public Task<bool> WaitAsync(TimeSpan longest, CancellationToken ct) => _told.WaitAsync(longest, ct);

    public void Dispose() => _forget(this);

    internal void Tell() => _told.Release();
}
