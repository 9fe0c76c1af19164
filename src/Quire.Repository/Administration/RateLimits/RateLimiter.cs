using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Quire.Domain.Access;

namespace Quire.Repository.Administration.RateLimits;

/// <summary>
/// Lets nobody do more in an hour than <c>:RateLimitingDefaultCapacityTiers</c> and <c>:RateLimitingCapacityByTierAndAction</c>
/// allow; without them nothing is limited. Superusers and the installation itself are exempt. Known to this process alone and
/// forgotten when it ends: each replica allows as much.
/// </summary>
public sealed class RateLimiter(Settings settings, TimeProvider time)
{
    private const int Guests = 0;
    private const int Accounts = 1;

    // Beyond, those who asked longest ago begin anew.
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<(string Caller, string Operation), CallBucket> _buckets = new();
    private readonly Lock _room = new();
    private Read _read = new(null, null, null);

    /// <summary>Callers and operations that are remembered.</summary>
    internal IEnumerable<(string Caller, string Operation, long Left, DateTime At)> All =>
        _buckets.Select(b =>
        {
            var (left, at) = b.Value.Look();
            return (b.Key.Caller, b.Key.Operation, left, at);
        });

    /// <summary>Counts a call, or refuses it.</summary>
    public ValueTask CountAsync(Caller caller, string operation, CancellationToken ct)
    {
        if (caller.IsSuperuser)
        {
            // Nor are settings read for the one who writes the first of them.
            return ValueTask.CompletedTask;
        }

        var all = settings.AllAsync(ct);
        return all.IsCompletedSuccessfully ? Counted(caller, operation, all.Result) : LaterAsync(caller, operation, all);
    }

    private async ValueTask LaterAsync(
        Caller caller,
        string operation,
        ValueTask<System.Collections.Frozen.FrozenDictionary<string, string>> all
    ) => Count(caller, operation, await all);

    private ValueTask Counted(Caller caller, string operation, IReadOnlyDictionary<string, string> all)
    {
        Count(caller, operation, all);
        return ValueTask.CompletedTask;
    }

    private void Count(Caller caller, string operation, IReadOnlyDictionary<string, string> all)
    {
        if (RulesOf(all) is not { } rules)
        {
            return;
        }

        var limit = rules.LimitOf(caller.HasAccount ? Accounts : Guests, operation);
        if (limit == RateLimitRules.None)
        {
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (!BucketOf((NameOf(caller), operation), limit, now).TryTake(limit, now, out var wait))
        {
            throw RateLimitErrors.Exceeded(operation, wait);
        }
    }

    private CallBucket BucketOf((string Caller, string Operation) key, int limit, DateTime now)
    {
        if (_buckets.TryGetValue(key, out var known))
        {
            return known;
        }

        // Counting them stops everybody, so it is done for those who are new alone.
        if (_buckets.Count >= Most)
        {
            MakeRoom();
        }

        return _buckets.GetOrAdd(key, static (_, full) => new(full.limit, full.now), (limit, now));
    }

    // A tenth at once, so that it is seldom done.
    private void MakeRoom()
    {
        lock (_room)
        {
            if (_buckets.Count < Most)
            {
                return;
            }

            var oldest = _buckets.Select(b => (b.Key, b.Value.Look().At)).OrderBy(b => b.At).Take(Most / 10).ToList();
            oldest.ForEach(b => _buckets.TryRemove(b.Key, out _));
        }
    }

    private RateLimitRules? RulesOf(IReadOnlyDictionary<string, string> all)
    {
        var tiers = all.GetValueOrDefault(SettingNames.RateLimitTiers);
        var actions = all.GetValueOrDefault(SettingNames.RateLimitActions);
        if (tiers is null && actions is null)
        {
            return null;
        }

        var read = _read;
        if (!ReferenceEquals(read.Tiers, tiers) || !ReferenceEquals(read.Actions, actions))
        {
            // What is none was refused when it was set.
            read = new(tiers, actions, RateLimitRules.Parse(tiers, actions));
            _read = read;
        }

        return read.Rules;
    }

    // Guests are told apart by where they come from, or one could use up what all have.
    private static string NameOf(Caller caller) =>
        caller.HasAccount ? caller.Identifier
        : caller.Address is { } address ? $"{caller.Identifier} {NetworkOf(address)}"
        : caller.Identifier;

    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(bytes);
    }

    private sealed record Read(string? Tiers, string? Actions, RateLimitRules? Rules);
}
