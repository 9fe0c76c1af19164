using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>Lists what a collection shows first, in order.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListFeaturedItems(ObjectRef Target) : IQuery<IReadOnlyList<FeaturedItemView>>, ITargeted;

internal sealed class ListFeaturedItemsHandler(FeaturedItemViews views)
    : IHandle<ListFeaturedItems, IReadOnlyList<FeaturedItemView>>
{
    public Task<IReadOnlyList<FeaturedItemView>> HandleAsync(
        ListFeaturedItems operation,
        OperationContext context,
        CancellationToken ct
    ) => views.OfCollectionAsync(context.Target.Id, ct);
}
