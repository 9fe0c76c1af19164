using System.Collections.Concurrent;

namespace Quire.Repository.Accounts;

/// <summary>Decides when an account's time of last use is written again: reading with a token must not cost a write each time.</summary>
public sealed class LastUse
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<long, DateTime> _stamped = new();

    public bool IsDue(long account, DateTime now)
    {
        if (_stamped.TryGetValue(account, out var last) && now - last < Grain)
        {
            return false;
        }

        _stamped[account] = now;
        return true;
    }
}
