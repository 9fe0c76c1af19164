namespace Quire.Repository.Jobs;

/// <summary>Wakes this process's workers when a job was committed here; other replicas find it by looking.</summary>
public sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim[] _raised = [.. Enum.GetValues<JobLane>().Select(_ => new SemaphoreSlim(0, 1))];

    public void Raise()
    {
        foreach (var lane in _raised)
        {
            try
            {
                lane.Release();
            }
            catch (SemaphoreFullException)
            {
                // Raised already and not yet heard: one waking is enough.
            }
        }
    }

    /// <summary>Returns when raised or after the given time.</summary>
    public Task WaitAsync(JobLane lane, TimeSpan atMost, CancellationToken ct) => _raised[(int)lane].WaitAsync(atMost, ct);

    public void Dispose()
    {
        foreach (var lane in _raised)
        {
            lane.Dispose();
        }
    }
}
