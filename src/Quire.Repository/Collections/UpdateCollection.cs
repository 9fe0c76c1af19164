using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Changes what a collection says of itself; what the request leaves out stays.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record UpdateCollection(ObjectRef Target, CollectionInput Input) : ICommand<CollectionView>, ITargeted, IExclusive
{
    public string TurnOf(Caller caller) => Turns.CollectionAliases;
}

internal sealed class UpdateCollectionHandler(RepositoryDb db, DatasetRulesEditing settings)
    : IHandle<UpdateCollection, CollectionView>
{
    public async Task<CollectionView> HandleAsync(UpdateCollection operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var collection = await db.Collections.Include(c => c.Object).SingleAsync(c => c.Id == id, ct);
        var input = operation.Input;
        CollectionRules.MustBeSound(collection, input);
        var key = CollectionRules.KeyOf(input.Alias ?? collection.Alias);
        if (await db.Collections.AnyAsync(c => c.AliasKey == key && c.Id != id, ct))
        {
            throw CollectionErrors.AliasTaken(input.Alias ?? collection.Alias);
        }

        CollectionRules.Apply(input, collection);
        await settings.ApplyAsync(collection, input, ct);
        collection.Revision++;
        context.Changed(OutboxKind.Collection, id);
        return new(collection, []);
    }
}
