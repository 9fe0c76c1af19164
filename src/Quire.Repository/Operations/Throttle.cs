using System.Collections.Concurrent;

namespace Quire.Repository.Operations;

/// <summary>How often something may be done by the same, remembered by this process alone.</summary>
/// <param name="most">How often at most in the window.</param>
/// <param name="window">For how long each counts.</param>
/// <param name="time">The clock.</param>
public sealed class Throttle(int most, TimeSpan window, TimeProvider time)
{
    // Beyond that somebody comes from very many places, and nobody new may until it is over.
    private const int MostKnown = 10_000;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _known = new(StringComparer.Ordinal);

    /// <summary>Counts one more; else how long to wait.</summary>
    /// <param name="key">Who, or what for.</param>
    public TimeSpan? Take(string key)
    {
        var now = time.GetUtcNow();
        Forget(now);
        if (_known.Count >= MostKnown && !_known.ContainsKey(key))
        {
            return window;
        }

        var times = _known.GetOrAdd(key, _ => new());
        lock (times)
        {
            while (times.TryPeek(out var first) && first <= now - window)
            {
                times.Dequeue();
            }

            if (times.Count >= most)
            {
                return times.Peek() + window - now;
            }

            times.Enqueue(now);
            return null;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (_known.Count < MostKnown)
        {
            return;
        }

        foreach (var (key, times) in _known)
        {
            lock (times)
            {
                if (times.All(t => t <= now - window))
                {
                    _known.TryRemove(key, out _);
                }
            }
        }
    }
}
