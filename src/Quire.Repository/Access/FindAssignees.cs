using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Listing;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Finds people and groups a role can be given to on an object, by what their names begin with. E-mail addresses are neither
/// looked into nor told.
/// </summary>
/// <param name="Target">The collection, dataset or file.</param>
/// <param name="Text">Words of which each begins a name of a person, or which stand in the name of a group; shorter than two
/// characters finds nobody.</param>
[Open("what it takes to manage roles depends on what the object is, and is checked there")]
[RequiresAccount]
public sealed record FindAssignees(ObjectRef Target, string Text) : IQuery<IReadOnlyList<AssigneeChoice>>, ITargeted;

internal sealed class FindAssigneesHandler(RepositoryDb db) : IHandle<FindAssignees, IReadOnlyList<AssigneeChoice>>
{
    private const int Shortest = 2;
    private const int MostWords = 10;
    private const int MostOfAKind = 10;

    public async Task<IReadOnlyList<AssigneeChoice>> HandleAsync(
        FindAssignees operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        context.MustHave(RoleGiving.ManagingOf(context.Target.Kind));
        var text = operation.Text.Trim().TrimStart('@', '&');
        return text.Length < Shortest
            ? []
            : [.. await PeopleAsync(text, ct), .. await GroupsAsync(text, context.Target, ct), .. await RuledAsync(text, ct)];
    }

    private async Task<IEnumerable<AssigneeChoice>> PeopleAsync(string text, CancellationToken ct)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        // Whoever is named exactly is found, however many others are called like that.
        var key = text.ToLowerInvariant();
        var found = await words
            .Take(MostWords)
            .Aggregate(db.Accounts.AsNoTracking().Where(a => a.DeactivatedAt == null), AccountSearch.Named)
            .OrderByDescending(a => a.IdentifierKey == key)
            .ThenBy(a => a.IdentifierKey)
            .Take(MostOfAKind)
            .ToListAsync(ct);
        return found.Select(a => new AssigneeChoice(AssigneeIds.User(a.Identifier), a.DisplayName, a.Affiliation));
    }

    // Groups of collections elsewhere are theirs.
    private async Task<IEnumerable<AssigneeChoice>> GroupsAsync(string text, RepositoryObject target, CancellationToken ct)
    {
        var owners = target.AncestorIds.Append(target.Id).ToList();
        var found = await db
            .ExplicitGroups.AsNoTracking()
            .Where(g => owners.Contains(g.OwnerId))
            .Where(g =>
                SqlText.Folded(g.Alias).Contains(SqlText.Folded(text))
                || (g.DisplayName != null && SqlText.Folded(g.DisplayName).Contains(SqlText.Folded(text)))
            )
            .OrderBy(g => g.Id)
            .Take(MostOfAKind)
            .ToListAsync(ct);
        return found.Select(g => new AssigneeChoice(AssigneeIds.ExplicitGroup(g.OwnerId, g.Alias), g.DisplayName ?? g.Alias));
    }

    private async Task<IEnumerable<AssigneeChoice>> RuledAsync(string text, CancellationToken ct)
    {
        var addresses = await db
            .IpGroups.AsNoTracking()
            .Where(g => SqlText.Folded(g.Name ?? g.Alias).Contains(SqlText.Folded(text)))
            .OrderBy(g => g.Id)
            .Take(MostOfAKind)
            .ToListAsync(ct);
        var domains = await db
            .MailDomainGroups.AsNoTracking()
            .Where(g => SqlText.Folded(g.Name).Contains(SqlText.Folded(text)))
            .OrderBy(g => g.Id)
            .Take(MostOfAKind)
            .ToListAsync(ct);
        var vouched = await db
            .ShibbolethGroups.AsNoTracking()
            .Where(g => SqlText.Folded(g.Name).Contains(SqlText.Folded(text)))
            .OrderBy(g => g.Id)
            .Take(MostOfAKind)
            .ToListAsync(ct);
        return
        [
            .. addresses.Select(g => new AssigneeChoice(AssigneeIds.IpGroup(g.Alias), g.Name ?? g.Alias)),
            .. domains.Select(g => new AssigneeChoice(AssigneeIds.MailDomainGroup(g.Alias), g.Name)),
            .. vouched.Select(g => new AssigneeChoice(AssigneeIds.ShibbolethGroup(g.Id), g.Name)),
        ];
    }
}
