using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Lists the groups of a collection with their members.</summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record ListExplicitGroups(ObjectRef Target) : IQuery<IReadOnlyList<ExplicitGroupView>>, ITargeted;

internal sealed class ListExplicitGroupsHandler(RepositoryDb db) : IHandle<ListExplicitGroups, IReadOnlyList<ExplicitGroupView>>
{
    public async Task<IReadOnlyList<ExplicitGroupView>> HandleAsync(
        ListExplicitGroups operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var owner = context.Target.Id;
        var groups = await db.ExplicitGroups.AsNoTracking().Where(g => g.OwnerId == owner).OrderBy(g => g.Id).ToListAsync(ct);
        return await db.WithMembersAsync(groups, ct);
    }
}
