using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Access.Membership;

/// <summary>Groups people put together in collections, of accounts and of other groups.</summary>
public sealed class ExplicitGroups(IServiceScopeFactory scopes, GroupMemory memory) : IAssigneeSource
{
    public async ValueTask<IReadOnlyList<string>> OfAccountAsync(long accountId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var groups = await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .ExplicitGroupMembers.Where(m => m.AccountId == accountId)
            .OrderBy(m => m.GroupId)
            .Select(m => new { m.Group.OwnerId, m.Group.Alias })
            .ToListAsync(ct);
        return [.. groups.Select(g => AssigneeIds.ExplicitGroup(g.OwnerId, g.Alias))];
    }

    public ValueTask<IReadOnlyList<string>> OfAddressAsync(IPAddress? address, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<string>>([]);

    public async ValueTask<IReadOnlyList<string>> AroundAsync(IReadOnlyCollection<string> assignees, CancellationToken ct) =>
        (await memory.GetAsync(ct)).Nesting.Around(assignees);

    public async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(
        IReadOnlyCollection<string> assignees,
        CancellationToken ct
    )
    {
        var wanted = new List<(string Assignee, long Owner, string Alias)>();
        foreach (var assignee in assignees)
        {
            if (AssigneeIds.TryParseExplicit(assignee, out var owner, out var alias))
            {
                wanted.Add((assignee, owner, alias));
            }
        }

        if (wanted.Count == 0)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        var (owners, aliases) = (
            wanted.Select(w => w.Owner).Distinct().ToList(),
            wanted.Select(w => w.Alias).Distinct().ToList()
        );
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .ExplicitGroups.Where(g => owners.Contains(g.OwnerId) && aliases.Contains(g.Alias))
            .Select(g => new
            {
                g.OwnerId,
                g.Alias,
                g.DisplayName,
            })
            .ToDictionaryAsync(g => (g.OwnerId, g.Alias), g => g.DisplayName ?? g.Alias, ct);
        return wanted
            .Where(w => found.ContainsKey((w.Owner, w.Alias)))
            .ToDictionary(w => w.Assignee, w => found[(w.Owner, w.Alias)], StringComparer.Ordinal);
    }
}
