using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>Reads one of the things a collection was told to show first, with its picture, for those who decide on it.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record GetFeaturedPlace(long Id) : IQuery<FeaturedPlace>, ITargeted
{
    public ObjectRef Target => new ObjectRef.CollectionFeaturing(Id);
}

internal sealed class GetFeaturedPlaceHandler(FeaturedItemChanges changes, FeaturedItemViews views)
    : IHandle<GetFeaturedPlace, FeaturedPlace>
{
    public async Task<FeaturedPlace> HandleAsync(GetFeaturedPlace operation, OperationContext context, CancellationToken ct)
    {
        var item = await changes.FindAsync(operation.Id, ct);
        return new(item, await views.OfAsync([item], ct) is [var shown, ..] ? shown : null);
    }
}
