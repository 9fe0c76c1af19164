using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Membership;

internal static class ExplicitGroupLookup
{
    /// <summary>A group of a collection by its alias.</summary>
    public static async Task<ExplicitGroupRecord> ExplicitGroupAsync(
        this RepositoryDb db,
        long collection,
        string alias,
        CancellationToken ct
    ) =>
        await db.ExplicitGroups.SingleOrDefaultAsync(g => g.OwnerId == collection && g.Alias == alias, ct)
        ?? throw GroupErrors.NotInCollection(alias, collection);

    /// <summary>Groups with their members, in one statement for all of them.</summary>
    public static async Task<IReadOnlyList<ExplicitGroupView>> WithMembersAsync(
        this RepositoryDb db,
        IReadOnlyList<ExplicitGroupRecord> groups,
        CancellationToken ct
    )
    {
        var ids = groups.Select(g => g.Id).ToList();
        var members = await db
            .ExplicitGroupMembers.Where(m => ids.Contains(m.GroupId))
            .OrderBy(m => m.Id)
            .Select(m => new
            {
                m.GroupId,
                m.Assignee,
                Account = m.Account!.Identifier,
            })
            .ToListAsync(ct);
        var byGroup = members.ToLookup(m => m.GroupId, m => m.Assignee ?? AssigneeIds.User(m.Account));
        return [.. groups.Select(g => new ExplicitGroupView(g, [.. byGroup[g.Id]]))];
    }
}
