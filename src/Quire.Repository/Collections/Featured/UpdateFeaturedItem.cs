using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>Changes one of the things a collection shows first.</summary>
/// <param name="Id">The item.</param>
/// <param name="Item">What it is to be.</param>
/// <param name="Seen">What it was when it was looked at: otherwise it stays. Null for whatever it is.</param>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record UpdateFeaturedItem(long Id, Input<FeaturedItemInput> Item, SeenState? Seen = null)
    : ICommand<FeaturedItemView>,
        ITargeted
{
    public ObjectRef Target => new ObjectRef.CollectionFeaturing(Id);
}

internal sealed class UpdateFeaturedItemHandler(RepositoryDb db, FeaturedItemChanges changes, FeaturedItemViews views)
    : IHandle<UpdateFeaturedItem, FeaturedItemView>
{
    public async Task<FeaturedItemView> HandleAsync(UpdateFeaturedItem operation, OperationContext context, CancellationToken ct)
    {
        var item = await changes.FindAsync(operation.Id, ct);
        operation.Seen?.MustBe(item.State());
        await changes.FillAsync(item, operation.Item.Value, context, ct);
        await db.SaveChangesAsync(ct);
        await db.Entry(item).Reference(i => i.Object).LoadAsync(ct);
        context.Changed(OutboxKind.Collection, context.Target.Id);
        return (await views.OfAsync([item], ct))[0];
    }
}
