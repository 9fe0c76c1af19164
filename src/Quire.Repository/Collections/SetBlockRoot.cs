using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Lets a collection use blocks of its own, or those of the collection above. Gives the collection's name.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetBlockRoot(ObjectRef Target, bool OwnBlocks) : ICommand<string>, ITargeted;

internal sealed class SetBlockRootHandler(RepositoryDb db, DatasetRulesLookup inForce) : IHandle<SetBlockRoot, string>
{
    public async Task<string> HandleAsync(SetBlockRoot operation, OperationContext context, CancellationToken ct)
    {
        var collection = await db.Collections.SingleAsync(c => c.Id == context.Target.Id, ct);
        if (operation.OwnBlocks && !collection.MetadataBlockRoot)
        {
            // Begins with what applied so far, so that switching changes nothing by itself.
            collection.BlockNames = [.. (await inForce.OfAsync(context.Target, ct)).Blocks.Select(b => b.Name)];
        }

        // The root collection has nobody to inherit from.
        collection.MetadataBlockRoot = operation.OwnBlocks || context.Target.OwnerId is null;
        collection.Revision++;
        context.Changed(OutboxKind.Collection, collection.Id);
        return collection.Name;
    }
}
