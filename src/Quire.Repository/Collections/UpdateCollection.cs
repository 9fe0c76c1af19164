using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Changes what a collection says of itself; what the request leaves out stays.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record UpdateCollection(ObjectRef Target, CollectionInput Input) : ICommand<CollectionView>, ITargeted, IExclusive
{
    public string TurnOf(Caller caller) => Turns.CollectionAliases;
}

internal sealed class UpdateCollectionHandler(CollectionChanges changes) : IHandle<UpdateCollection, CollectionView>
{
    public Task<CollectionView> HandleAsync(UpdateCollection operation, OperationContext context, CancellationToken ct) =>
        changes.ApplyAsync(operation.Input, context, ct);
}
