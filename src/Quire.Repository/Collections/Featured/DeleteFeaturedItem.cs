using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>Removes one of the things a collection shows first.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record DeleteFeaturedItem(long Id) : ICommand, ITargeted
{
    public ObjectRef Target => new ObjectRef.CollectionFeaturing(Id);
}

internal sealed class DeleteFeaturedItemHandler(RepositoryDb db) : IHandle<DeleteFeaturedItem>
{
    public async Task HandleAsync(DeleteFeaturedItem operation, OperationContext context, CancellationToken ct)
    {
        await db.FeaturedItems.Where(i => i.Id == operation.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Collection, context.Target.Id);
    }
}
