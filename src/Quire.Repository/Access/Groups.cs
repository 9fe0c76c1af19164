using System.Collections.Immutable;
using System.Net;

namespace Quire.Repository.Access;

/// <summary>The groups of every source.</summary>
public sealed class Groups(IEnumerable<IAssigneeSource> sources)
{
    private readonly ImmutableArray<IAssigneeSource> _sources = [.. sources];

    /// <summary>Those an account belongs to, in the order of the sources.</summary>
    public async ValueTask<ImmutableArray<string>> OfAccountAsync(long accountId, CancellationToken ct)
    {
        var all = ImmutableArray<string>.Empty;
        foreach (var source in _sources)
        {
            all = all.AddRange(await source.OfAccountAsync(accountId, ct));
        }

        return all;
    }

    /// <summary>Those everybody belongs to who calls from an address.</summary>
    public async ValueTask<ImmutableArray<string>> OfAddressAsync(IPAddress? address, CancellationToken ct)
    {
        var all = ImmutableArray<string>.Empty;
        foreach (var source in _sources)
        {
            if (await source.OfAddressAsync(address, ct) is { Count: > 0 } groups)
            {
                all = all.AddRange(groups);
            }
        }

        return all;
    }

    /// <summary>Some assignees, and behind them every group they belong to through others.</summary>
    public async ValueTask<ImmutableArray<string>> UnfoldedAsync(ImmutableArray<string> assignees, CancellationToken ct)
    {
        foreach (var source in _sources)
        {
            if (await source.AroundAsync(assignees, ct) is { Count: > 0 } around)
            {
                assignees = assignees.AddRange(around.Except(assignees, StringComparer.Ordinal));
            }
        }

        return assignees;
    }

    /// <summary>The names of groups; those no source knows are missing.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(
        IReadOnlyCollection<string> assignees,
        CancellationToken ct
    )
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in _sources)
        {
            var names = await source.NamesAsync(assignees, ct);
            foreach (var assignee in assignees)
            {
                if (names.TryGetValue(assignee, out var name))
                {
                    all.TryAdd(assignee, name);
                }
            }
        }

        return all;
    }
}
