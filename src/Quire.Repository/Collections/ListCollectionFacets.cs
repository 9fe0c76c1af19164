using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Lists the fields offered as facets in a collection.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListCollectionFacets(ObjectRef Target) : IQuery<IReadOnlyList<CollectionFacet>>, ITargeted;

/// <summary>A field a collection offers as facet.</summary>
/// <param name="Id">Id of the field.</param>
/// <param name="Name">Name of the field.</param>
/// <param name="Label">Its title, after that of its parent.</param>
public sealed record CollectionFacet(long Id, string Name, string Label);

internal sealed class ListCollectionFacetsHandler(DatasetRulesLookup inForce)
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
