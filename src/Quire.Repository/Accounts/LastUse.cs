using System.Collections.Concurrent;

namespace Quire.Repository.Accounts;

/// <summary>
/// When accounts were last used, until it is written down. Noted by whoever reads a token, written by another: reading must cost
/// no write, and must not fail where nothing can be written.
/// </summary>
public sealed class LastUse : IDisposable
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<long, DateTime> _noted = new();
    private readonly ConcurrentDictionary<long, DateTime> _unwritten = new();
    private readonly SemaphoreSlim _news = new(0, 1);

    /// <summary>An account is used now.</summary>
    public void Note(long account, DateTime now)
    {
        if (_noted.TryGetValue(account, out var last) && now - last < Grain)
        {
            return;
        }

        _noted[account] = now;
        Keep(account, now);
    }

    public void Dispose() => _news.Dispose();

    /// <summary>Returns when something is to be written.</summary>
    internal Task NewsAsync(CancellationToken ct) => _news.WaitAsync(ct);

    /// <summary>What is to be written, which is the caller's matter from then on.</summary>
    internal Dictionary<long, DateTime> Take()
    {
        var taken = new Dictionary<long, DateTime>();
        foreach (var account in _unwritten.Keys)
        {
            if (_unwritten.TryRemove(account, out var at))
            {
                taken[account] = at;
            }
        }

        return taken;
    }

    /// <summary>Takes back what could not be written.</summary>
    internal void Keep(IReadOnlyDictionary<long, DateTime> unwritten)
    {
        foreach (var (account, at) in unwritten)
        {
            Keep(account, at);
        }
    }

    private void Keep(long account, DateTime at)
    {
        _unwritten.AddOrUpdate(account, at, (_, other) => other > at ? other : at);
        try
        {
            _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // Told already.
        }
    }
}
