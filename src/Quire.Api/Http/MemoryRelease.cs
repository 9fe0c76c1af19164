namespace Quire.Api.Http;

/// <summary>
/// Gives memory back to the system after a burst of long bodies. By itself the collector would keep it until it next has
/// something to do, which on a quiet server may be never.
/// </summary>
internal sealed class MemoryRelease(TimeProvider time)
{
    // Shorter bodies are what the collector is made for.
    private const long Long = 1024 * 1024;
    private const long Worthwhile = 64 * Long;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private long _freed;
    private bool _planned;
    private DateTimeOffset _last;

    /// <summary>A request has ended.</summary>
    /// <param name="bytes">What it held.</param>
    /// <param name="idle">No other one holds anything.</param>
    public void Freed(long bytes, bool idle)
    {
        TimeSpan pause;
        lock (_lock)
        {
            _freed += bytes >= Long ? bytes : 0;
            if (!idle || _planned || _freed < Worthwhile)
            {
                return;
            }

            _planned = true;
            var earliest = _last + Interval - time.GetUtcNow();
            pause = earliest > Rest ? earliest : Rest;
        }

        _ = ReleaseAsync(pause);
    }

    private async Task ReleaseAsync(TimeSpan pause)
    {
        await Task.Delay(pause, time);
        lock (_lock)
        {
            (_planned, _freed, _last) = (false, 0, time.GetUtcNow());
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
