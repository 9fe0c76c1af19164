namespace Quire.Search.Lucene.Generations;

/// <summary>Why an index cannot be relied on, if so, and who waits to hear of it.</summary>
internal sealed class Soundness
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _fault;

    /// <summary>A sentence for the log; null when nothing is known to be wrong.</summary>
    public string? Fault => _fault;

    /// <summary>Whether this is news.</summary>
    public bool Lose(string fault)
    {
        lock (_lock)
        {
            if (_fault is not null)
            {
                return false;
            }
            _fault = fault;
            _lost.TrySetResult();
            return true;
        }
    }

    public void Regain()
    {
        lock (_lock)
        {
            if (_fault is null)
            {
                return;
            }
            _fault = null;
            _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Returns when something is wrong; at once when it is already.</summary>
    public Task LostAsync(CancellationToken ct)
    {
        lock (_lock)
        {
            return _lost.Task.WaitAsync(ct);
        }
    }
}
