using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>Adds something that a collection shows first.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record CreateFeaturedItem(ObjectRef Target, Input<FeaturedItemInput> Item) : ICommand<FeaturedItemView>, ITargeted;

internal sealed class CreateFeaturedItemHandler(RepositoryDb db, FeaturedItemChanges changes, FeaturedItemViews views)
    : IHandle<CreateFeaturedItem, FeaturedItemView>
{
    public async Task<FeaturedItemView> HandleAsync(CreateFeaturedItem operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var input = operation.Item.Value;
        if (await db.FeaturedItems.CountAsync(i => i.CollectionId == id, ct) >= FeaturedItemChanges.Most)
        {
            throw FeaturedItemErrors.TooMany(FeaturedItemChanges.Most);
        }

        var item = new FeaturedItemRecord { CollectionId = id };
        await changes.FillAsync(item, input, context, ct);
        db.FeaturedItems.Add(item);
        await db.SaveChangesAsync(ct);
        await db.Entry(item).Reference(i => i.Object).LoadAsync(ct);
        context.Changed(OutboxKind.Collection, id);
        return (await views.OfAsync([item], ct))[0];
    }
}
