using System.Collections.Concurrent;

namespace Quire.Repository.Accounts;

/// <summary>
/// When accounts, those of their tokens that have names, and sessions were last used, until it is written down. Noted by whoever
/// reads a token or a cookie, written by another: reading must cost no write, and must not fail where nothing can be written.
/// </summary>
public sealed class LastUse : IDisposable
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<UsedThing, DateTime> _noted = new();
    private readonly ConcurrentDictionary<UsedThing, DateTime> _unwritten = new();
    private readonly SemaphoreSlim _news = new(0, 1);

    /// <summary>An account is used now.</summary>
    public void Note(long account, DateTime now) => Note(new UsedThing(account, UsedKind.Account), now);

    /// <summary>A token with a name is used now.</summary>
    public void NoteToken(long token, DateTime now) => Note(new UsedThing(token, UsedKind.Token), now);

    /// <summary>A session is used now; whoever says so has looked when that was last written down.</summary>
    public void NoteSession(long session, DateTime now) => Keep(new UsedThing(session, UsedKind.Session), now);

    public void Dispose() => _news.Dispose();

    /// <summary>Returns when something is to be written.</summary>
    internal Task NewsAsync(CancellationToken ct) => _news.WaitAsync(ct);

    /// <summary>What is to be written, which is the caller's matter from then on.</summary>
    internal Dictionary<UsedThing, DateTime> Take()
    {
        var taken = new Dictionary<UsedThing, DateTime>();
        foreach (var thing in _unwritten.Keys)
        {
            if (_unwritten.TryRemove(thing, out var at))
            {
                taken[thing] = at;
            }
        }

        return taken;
    }

    /// <summary>Takes back what could not be written.</summary>
    internal void Keep(IReadOnlyDictionary<UsedThing, DateTime> unwritten)
    {
        foreach (var (thing, at) in unwritten)
        {
            Keep(thing, at);
        }
    }

    private void Note(UsedThing thing, DateTime now)
    {
        if (_noted.TryGetValue(thing, out var last) && now - last < Grain)
        {
            return;
        }

        _noted[thing] = now;
        Keep(thing, now);
    }

    private void Keep(UsedThing thing, DateTime at)
    {
        _unwritten.AddOrUpdate(thing, at, (_, other) => other > at ? other : at);
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
