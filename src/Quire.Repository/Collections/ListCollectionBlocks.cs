using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Tells which metadata blocks and rules apply in a collection.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListCollectionBlocks(ObjectRef Target) : IQuery<DatasetRules>, ITargeted;

internal sealed class ListCollectionBlocksHandler(DatasetRulesLookup inForce) : IHandle<ListCollectionBlocks, DatasetRules>
{
    public Task<DatasetRules> HandleAsync(ListCollectionBlocks operation, OperationContext context, CancellationToken ct) =>
        inForce.OfAsync(context.Target, ct);
}
