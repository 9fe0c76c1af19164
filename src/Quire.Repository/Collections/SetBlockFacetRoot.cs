using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>
/// Lets a collection choose the blocks it offers as facet, or have those of the collection above. Gives whether that is new.
/// </summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetBlockFacetRoot(ObjectRef Target, bool OwnFacets) : ICommand<bool>, ITargeted;

internal sealed class SetBlockFacetRootHandler(RepositoryDb db, DatasetRulesLookup inForce) : IHandle<SetBlockFacetRoot, bool>
{
    public async Task<bool> HandleAsync(SetBlockFacetRoot operation, OperationContext context, CancellationToken ct)
    {
        var collection = await db.Collections.SingleAsync(c => c.Id == context.Target.Id, ct);
        if ((collection.BlockFacets is not null) == operation.OwnFacets)
        {
            return false;
        }

        // Begins with what applied so far, so that switching changes nothing by itself.
        collection.BlockFacets = operation.OwnFacets ? [.. (await inForce.OfAsync(context.Target, ct)).BlockFacets] : null;
        collection.Revision++;
        context.Changed(OutboxKind.Collection, collection.Id);
        return true;
    }
}
