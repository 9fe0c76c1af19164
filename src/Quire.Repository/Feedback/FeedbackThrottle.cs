using System.Collections.Concurrent;
using Quire.Domain.Access;
using Quire.Repository.Accounts.SignIn;

namespace Quire.Repository.Feedback;

/// <summary>How often one account, or one address without an account, may write to contacts: five times an hour.</summary>
public sealed class FeedbackThrottle(TimeProvider time)
{
    private const int Most = 5;

    // Beyond that somebody sends from very many addresses, and nobody may send until it is over.
    private const int MostKnown = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.Ordinal);

    /// <summary>Counts a message of a caller, or refuses it.</summary>
    public void MustAllow(Caller caller)
    {
        var now = time.GetUtcNow();
        Forget(now);
        var key = caller.HasAccount ? caller.Identifier : $"address {AddressNetwork.Of(caller.Address)}";
        if (_sent.Count >= MostKnown && !_sent.ContainsKey(key))
        {
            throw FeedbackErrors.TooOften(Window);
        }

        var times = _sent.GetOrAdd(key, _ => new());
        lock (times)
        {
            while (times.TryPeek(out var first) && first <= now - Window)
            {
                times.Dequeue();
            }

            if (times.Count >= Most)
            {
                throw FeedbackErrors.TooOften(times.Peek() + Window - now);
            }

            times.Enqueue(now);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (_sent.Count < MostKnown)
        {
            return;
        }

        foreach (var (key, times) in _sent)
        {
            lock (times)
            {
                if (times.All(t => t <= now - Window))
                {
                    _sent.TryRemove(key, out _);
                }
            }
        }
    }
}
