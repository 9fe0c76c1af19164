using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Lists the fields offered as facets in a collection.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListCollectionFacets(ObjectRef Target) : IQuery<IReadOnlyList<FieldType>>, ITargeted;

internal sealed class ListCollectionFacetsHandler(CollectionsInForce inForce) : IHandle<ListCollectionFacets, IReadOnlyList<FieldType>>
{
    public async Task<IReadOnlyList<FieldType>> HandleAsync(ListCollectionFacets operation, OperationContext context, CancellationToken ct)
    {
        var rules = await inForce.OfAsync(context.Target, ct);
        return [.. rules.Facets.Select(f => rules.Schema.TryGetField(f, out var field) ? field : null).OfType<FieldType>()];
    }
}
