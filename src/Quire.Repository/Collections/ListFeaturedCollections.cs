using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Lists the aliases of the collections a collection shows first, in order.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListFeaturedCollections(ObjectRef Target) : IQuery<IReadOnlyList<string>>, ITargeted;

internal sealed class ListFeaturedCollectionsHandler(RepositoryDb db) : IHandle<ListFeaturedCollections, IReadOnlyList<string>>
{
    // One that was moved elsewhere is not shown here any more.
    public async Task<IReadOnlyList<string>> HandleAsync(
        ListFeaturedCollections operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var id = context.Target.Id;
        return await db
            .FeaturedCollections.Where(f => f.CollectionId == id)
            .OrderBy(f => f.Position)
            .Join(db.Collections, f => f.FeaturedId, c => c.Id, (_, c) => c)
            .Where(c => c.Object.OwnerId == id && c.Object.PublishedAt != null)
            .Select(c => c.Alias)
            .ToListAsync(ct);
    }
}
