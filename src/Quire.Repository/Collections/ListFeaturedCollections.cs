using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Lists the aliases of the collections a collection shows first, in order.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListFeaturedCollections(ObjectRef Target) : IQuery<IReadOnlyList<string>>, ITargeted;

internal sealed class ListFeaturedCollectionsHandler(RepositoryDb db, VisibleObjects visible)
    : IHandle<ListFeaturedCollections, IReadOnlyList<string>>
{
    // One that was moved elsewhere is not shown here any more.
    public async Task<IReadOnlyList<string>> HandleAsync(
        ListFeaturedCollections operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var id = context.Target.Id;
        var featured = await db
            .FeaturedCollections.Where(f => f.CollectionId == id)
            .OrderBy(f => f.Position)
            .Join(db.Collections, f => f.FeaturedId, c => c.Id, (_, c) => c)
            .Where(c => c.Object.OwnerId == id && c.Object.PublishedAt != null)
            .Select(c => new { c.Alias, c.Object })
            .AsNoTracking()
            .ToListAsync(ct);
        var hidden = await visible.HiddenAsync(context.Caller, featured.Select(f => f.Object), ct);
        return [.. featured.Where(f => !hidden.Contains(f.Object.Id)).Select(f => f.Alias)];
    }
}
