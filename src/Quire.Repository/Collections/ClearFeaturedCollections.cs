using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Lets a collection show none of those in it first.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record ClearFeaturedCollections(ObjectRef Target) : ICommand, ITargeted;

internal sealed class ClearFeaturedCollectionsHandler(RepositoryDb db) : IHandle<ClearFeaturedCollections>
{
    public async Task HandleAsync(ClearFeaturedCollections operation, OperationContext context, CancellationToken ct)
    {
        await db.FeaturedCollections.Where(f => f.CollectionId == context.Target.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Collection, context.Target.Id);
    }
}
