using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Lists the fields offered as facets in a collection.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListCollectionFacets(ObjectRef Target) : IQuery<IReadOnlyList<CollectionFacet>>, ITargeted;

internal sealed class ListCollectionFacetsHandler(CollectionsInForce inForce)
    : IHandle<ListCollectionFacets, IReadOnlyList<CollectionFacet>>
{
    public async Task<IReadOnlyList<CollectionFacet>> HandleAsync(
        ListCollectionFacets operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var rules = await inForce.OfAsync(context.Target, ct);
        return
        [
            .. rules
                .Facets.Select(f =>
                    rules.Schema.TryGetField(f, out var field)
                        ? new CollectionFacet(field.Id, field.Name, rules.Schema.DisplayName(field))
                        : null
                )
                .OfType<CollectionFacet>(),
        ];
    }
}
