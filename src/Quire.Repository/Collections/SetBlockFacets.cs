using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Chooses the metadata blocks offered as facet in a collection that does not inherit them.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetBlockFacets(ObjectRef Target, IReadOnlyList<string> Blocks) : ICommand, ITargeted;

internal sealed class SetBlockFacetsHandler(RepositoryDb db, SchemaCache schemas) : IHandle<SetBlockFacets>
{
    public async Task HandleAsync(SetBlockFacets operation, OperationContext context, CancellationToken ct)
    {
        var schema = await schemas.GetAsync(ct);
        var collection = await db.Collections.SingleAsync(c => c.Id == context.Target.Id, ct);
        if (collection.BlockFacets is null)
        {
            throw CollectionErrors.BlockFacetsInherited(collection.Alias);
        }

        collection.BlockFacets = DatasetRulesEditing.BlockFacetsOf(operation.Blocks, schema);
        collection.Revision++;
        context.Changed(OutboxKind.Collection, collection.Id);
    }
}
