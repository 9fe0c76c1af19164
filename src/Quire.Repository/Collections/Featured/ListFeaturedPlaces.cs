using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>
/// Lists everything a collection was told to show first, in order, for those who decide on it: also what nobody sees now.
/// </summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record ListFeaturedPlaces(ObjectRef Target) : IQuery<IReadOnlyList<FeaturedPlace>>, ITargeted;

internal sealed class ListFeaturedPlacesHandler(RepositoryDb db, FeaturedItemViews views)
    : IHandle<ListFeaturedPlaces, IReadOnlyList<FeaturedPlace>>
{
    public async Task<IReadOnlyList<FeaturedPlace>> HandleAsync(
        ListFeaturedPlaces operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var items = await db
            .FeaturedItems.AsNoTracking()
            .Include(i => i.Object)
            .Where(i => i.CollectionId == context.Target.Id)
            .OrderBy(i => i.DisplayOrder)
            .ThenBy(i => i.Id)
            .ToListAsync(ct);
        var shown = (await views.OfAsync(items, ct)).ToDictionary(v => v.Item.Id);
        return items.ConvertAll(i => new FeaturedPlace(i, shown.GetValueOrDefault(i.Id)));
    }
}
