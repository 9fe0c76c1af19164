using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Access.Membership;

/// <summary>Finds out who is meant to be put into a group.</summary>
public sealed class GroupMembers(RepositoryDb db, Groups groups)
{
    private const int Most = 10_000;

    /// <summary>Accounts by id, and groups as assignments write them; refuses what is neither.</summary>
    internal async Task<(IReadOnlyList<long> Accounts, IReadOnlyList<string> Groups)> MustBeKnownAsync(
        IReadOnlyList<string> assignees,
        CancellationToken ct
    )
    {
        if (assignees.FirstOrDefault(a => a.Length == 0 || a[0] is not ('@' or ':' or '&' or '#')) is { } malformed)
        {
            throw GroupErrors.NoAssignee(malformed);
        }

        if (assignees.Count > Most)
        {
            throw GroupErrors.TooManyMembers(Most);
        }

        var keys = assignees.Where(a => a[0] == '@').Select(a => a[1..].ToLowerInvariant()).Distinct().ToList();
        var accounts = await db
            .Accounts.Where(a => keys.Contains(a.IdentifierKey))
            .Select(a => new
            {
                a.Id,
                a.Identifier,
                a.IdentifierKey,
                IsClosed = a.DeactivatedAt != null,
            })
            .ToListAsync(ct);
        var others = assignees.Where(a => a[0] != '@').Distinct(StringComparer.Ordinal).ToList();
        var known = await groups.NamesAsync(others, ct);
        var found = accounts.Select(a => a.IdentifierKey).ToHashSet(StringComparer.Ordinal);
        var unknown = assignees
            .Where(a => a[0] == '@' ? !found.Contains(a[1..].ToLowerInvariant()) : !known.ContainsKey(a))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (unknown.Count > 0)
        {
            throw GroupErrors.MembersUnknown(string.Join(", ", unknown));
        }

        if (accounts.Find(a => a.IsClosed) is { } closed)
        {
            throw GroupErrors.MemberClosed(AssigneeIds.User(closed.Identifier));
        }

        return ([.. accounts.Select(a => a.Id)], others);
    }
}
