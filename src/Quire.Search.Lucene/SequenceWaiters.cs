namespace Quire.Search.Lucene;

/// <summary>Callers waiting until searches see a sequence.</summary>
internal sealed class SequenceWaiters
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private long _reached;

    public long Reached => Interlocked.Read(ref _reached);

    public Task WaitAsync(long sequence, CancellationToken ct)
    {
        if (Reached >= sequence)
        {
            return Task.CompletedTask;
        }
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_reached >= sequence)
            {
                return Task.CompletedTask;
            }
            _waiting.Enqueue(waiter, sequence);
        }
        return waiter.Task.WaitAsync(ct);
    }

    public void Reach(long sequence)
    {
        lock (_lock)
        {
            if (sequence > _reached)
            {
                Interlocked.Exchange(ref _reached, sequence);
            }
            while (_waiting.TryPeek(out var waiter, out var wanted) && wanted <= _reached)
            {
                _waiting.Dequeue();
                waiter.TrySetResult();
            }
        }
    }

    public void Close(Exception reason)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiter, out _))
            {
                waiter.TrySetException(reason);
            }
        }
    }
}
