using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Notifications;

/// <summary>
/// The accounts assignees stand for, where somebody is to be told of something: accounts themselves, and the members of groups
/// people put together, however deep. Everybody, everybody with an account, or whoever calls from somewhere, is nobody in
/// particular and is told nothing.
/// </summary>
public sealed class AssigneeAccounts(RepositoryDb db)
{
    /// <summary>How many are told at a time.</summary>
    public const int Page = 500;

    /// <summary>Number of the account an assignee is; none for any other.</summary>
    public async Task<IReadOnlyList<long>> OfAsync(string assignee, CancellationToken ct)
    {
        var name = assignee.StartsWith('@') ? assignee[1..].ToLowerInvariant() : null;
        return name is null ? [] : await db.Accounts.Where(a => a.IdentifierKey == name).Select(a => a.Id).ToListAsync(ct);
    }

    /// <summary>The next accounts of some assignees, by number; fewer than a page when there are no more.</summary>
    /// <param name="assignees">As assignments write them.</param>
    /// <param name="except">Those who are left out.</param>
    /// <param name="after">Number of the last one of the page before; 0 for the first.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<long>> PageAsync(
        IReadOnlyCollection<string> assignees,
        IReadOnlyCollection<string> except,
        long after,
        CancellationToken ct
    )
    {
        var (names, groups) = (NamesIn(assignees), await GroupsAsync(assignees, ct));
        var others = await InAsync(except, ct);
        // Each by its own index: looked for together, every account there is would be looked at.
        var named = await db
            .Accounts.Where(a => a.Id > after && names.Contains(a.IdentifierKey) && !others.Any(o => o.Id == a.Id))
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .Take(Page)
            .ToListAsync(ct);
        if (groups.Count == 0)
        {
            return named;
        }

        var members = await db
            .ExplicitGroupMembers.Where(m =>
                m.AccountId > after && groups.Contains(m.GroupId) && !others.Any(o => o.Id == m.AccountId)
            )
            .Select(m => m.AccountId!.Value)
            .Distinct()
            .OrderBy(id => id)
            .Take(Page)
            .ToListAsync(ct);
        return [.. named.Union(members).Order().Take(Page)];
    }

    private static List<string> NamesIn(IReadOnlyCollection<string> assignees) =>
        [.. assignees.Where(a => a.StartsWith('@')).Select(a => a[1..].ToLowerInvariant())];

    private async Task<IQueryable<AccountRecord>> InAsync(IReadOnlyCollection<string> assignees, CancellationToken ct)
    {
        var (names, groups) = (NamesIn(assignees), await GroupsAsync(assignees, ct));
        return db.Accounts.Where(a =>
            names.Contains(a.IdentifierKey) || db.ExplicitGroupMembers.Any(m => m.AccountId == a.Id && groups.Contains(m.GroupId))
        );
    }

    // One round for each level of groups in groups.
    private async Task<List<long>> GroupsAsync(IReadOnlyCollection<string> assignees, CancellationToken ct)
    {
        var found = new HashSet<long>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var level = assignees.Where(seen.Add).ToList();
        while (await NumbersAsync(level, ct) is { Count: > 0 } ids)
        {
            found.UnionWith(ids);
            var inner = await db
                .ExplicitGroupMembers.Where(m => ids.Contains(m.GroupId) && m.Assignee != null)
                .Select(m => m.Assignee!)
                .Distinct()
                .ToListAsync(ct);
            level = inner.FindAll(seen.Add);
        }

        return [.. found];
    }

    private async Task<List<long>> NumbersAsync(List<string> groups, CancellationToken ct)
    {
        var wanted = new HashSet<(long Owner, string Alias)>();
        foreach (var group in groups)
        {
            if (AssigneeIds.TryParseExplicit(group, out var owner, out var alias))
            {
                wanted.Add((owner, alias));
            }
        }

        if (wanted.Count == 0)
        {
            return [];
        }

        var (owners, aliases) = (
            wanted.Select(w => w.Owner).Distinct().ToList(),
            wanted.Select(w => w.Alias).Distinct().ToList()
        );
        var candidates = await db
            .ExplicitGroups.AsNoTracking()
            .Where(g => owners.Contains(g.OwnerId) && aliases.Contains(g.Alias))
            .Select(g => new
            {
                g.Id,
                g.OwnerId,
                g.Alias,
            })
            .ToListAsync(ct);
        return [.. candidates.Where(g => wanted.Contains((g.OwnerId, g.Alias))).Select(g => g.Id)];
    }
}
