using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Tells which metadata blocks are offered as facet in a collection.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetBlockFacets(ObjectRef Target) : IQuery<BlockFacetsView>, ITargeted;

internal sealed class GetBlockFacetsHandler(RepositoryDb db, DatasetRulesLookup inForce)
    : IHandle<GetBlockFacets, BlockFacetsView>
{
    public async Task<BlockFacetsView> HandleAsync(GetBlockFacets operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var rules = await inForce.OfAsync(context.Target, ct);
        var collection = await db
            .Collections.Where(c => c.Id == id)
            .Select(c => new { c.Alias, IsRoot = c.BlockFacets != null })
            .SingleAsync(ct);
        return new(
            id,
            collection.Alias,
            collection.IsRoot,
            [.. rules.BlockFacets.Select(n => rules.Schema.TryGetBlock(n, out var block) ? block : null).OfType<MetadataBlock>()]
        );
    }
}
