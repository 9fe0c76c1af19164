namespace Quire.Repository.Jobs;

/// <summary>When the next job that waits for its time is due, as far as this process knows.</summary>
internal sealed class JobDue : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private readonly SemaphoreSlim _earlier = new(0, 1);
    private readonly Lock _lock = new();
    private DateTime? _next;

    /// <summary>A job is due then.</summary>
    public void At(DateTime time)
    {
        lock (_lock)
        {
            if (_next <= time)
            {
                return;
            }

            _next = time;
            if (_earlier.CurrentCount == 0)
            {
                _earlier.Release();
            }
        }
    }

    /// <summary>Nothing is known from here on but what is said from here on.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _next = null;
        }
    }

    /// <summary>
    /// Returns when the next job is due, or after a time; <see cref="Timeout.InfiniteTimeSpan"/> for only when one is due.
    /// </summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken ct)
    {
        DateTime? end = atMost == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow().UtcDateTime + atMost;
        while (true)
        {
            var left = Left(end, time.GetUtcNow().UtcDateTime);
            if (left <= TimeSpan.Zero || (!await _earlier.WaitAsync(left < Longest ? left : Longest, ct) && left < Longest))
            {
                return;
            }
        }
    }

    public void Dispose() => _earlier.Dispose();

    private TimeSpan Left(DateTime? end, DateTime now)
    {
        lock (_lock)
        {
            var at = _next is { } next && !(next > end) ? next : end;
            return at is { } moment ? moment - now : TimeSpan.MaxValue;
        }
    }
}
