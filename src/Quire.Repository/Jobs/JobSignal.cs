namespace Quire.Repository.Jobs;

/// <summary>Wakes this process's workers when a job was committed here; other replicas find it by looking.</summary>
public sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Raised already and not yet heard: one waking is enough.
        }
    }

    /// <summary>Returns when raised or after the given time.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _raised.WaitAsync(atMost, ct);

    public void Dispose() => _raised.Dispose();
}
