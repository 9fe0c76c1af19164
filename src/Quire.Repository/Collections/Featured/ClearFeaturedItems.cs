using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>Lets a collection show nothing first.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record ClearFeaturedItems(ObjectRef Target) : ICommand, ITargeted;

internal sealed class ClearFeaturedItemsHandler(RepositoryDb db) : IHandle<ClearFeaturedItems>
{
    public async Task HandleAsync(ClearFeaturedItems operation, OperationContext context, CancellationToken ct)
    {
        await db.FeaturedItems.Where(i => i.CollectionId == context.Target.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Collection, context.Target.Id);
    }
}
