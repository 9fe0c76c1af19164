namespace Quire.Repository.Administration.RateLimits;

/// <summary>The calls somebody still has: so many at once, and so many more every hour.</summary>
internal sealed class CallBucket
{
    private readonly Lock _lock = new();
    private double _left;
    private DateTime _at;

    /// <summary>A full one.</summary>
    public CallBucket(int perHour, DateTime now) => (_left, _at) = (perHour, now);

    /// <summary>Takes a call; otherwise tells after how long there is one again.</summary>
    public bool TryTake(int perHour, DateTime now, out TimeSpan wait)
    {
        lock (_lock)
        {
            Fill(perHour, now);
            if (_left >= 1)
            {
                _left--;
                wait = TimeSpan.Zero;
                return true;
            }

            wait = perHour == 0 ? TimeSpan.FromHours(1) : TimeSpan.FromHours((1 - _left) / perHour);
            return false;
        }
    }

    /// <summary>What is left, and when that was last looked at.</summary>
    public (long Left, DateTime At) Look()
    {
        lock (_lock)
        {
            return ((long)_left, _at);
        }
    }

    // Whoever lowers a limit lowers what is left.
    private void Fill(int perHour, DateTime now)
    {
        var hours = Math.Max(0, (now - _at).TotalHours);
        (_left, _at) = (Math.Min(perHour, _left + (hours * perHour)), now);
    }
}
