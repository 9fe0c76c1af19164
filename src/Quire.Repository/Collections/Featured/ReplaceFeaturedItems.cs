using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>Says everything a collection shows first: items that are not named go, others change, new ones are added.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record ReplaceFeaturedItems(ObjectRef Target, Input<IReadOnlyList<FeaturedItemChange>> Items)
    : ICommand<IReadOnlyList<FeaturedItemView>>,
        ITargeted;

internal sealed class ReplaceFeaturedItemsHandler(RepositoryDb db, FeaturedItemChanges changes, FeaturedItemViews views)
    : IHandle<ReplaceFeaturedItems, IReadOnlyList<FeaturedItemView>>
{
    public async Task<IReadOnlyList<FeaturedItemView>> HandleAsync(
        ReplaceFeaturedItems operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var id = context.Target.Id;
        var wanted = operation.Items.Value;
        if (wanted.Count > FeaturedItemChanges.Most)
        {
            throw FeaturedItemErrors.TooMany(FeaturedItemChanges.Most);
        }

        var kept = wanted.Select(w => w.Id).Where(i => i != 0).ToList();
        var there = await db
            .FeaturedItems.Include(i => i.Image)
            .Where(i => i.CollectionId == id || kept.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, ct);
        foreach (var change in wanted)
        {
            await changes.FillAsync(change.Id == 0 ? Added(id) : Own(there, change.Id, id), change.Item, context, ct);
        }

        db.FeaturedItems.RemoveRange(there.Values.Where(i => !kept.Contains(i.Id)));
        await db.SaveChangesAsync(ct);
        context.Changed(OutboxKind.Collection, id);
        return await views.OfCollectionAsync(id, ct);
    }

    private FeaturedItemRecord Added(long collection)
    {
        var item = new FeaturedItemRecord { CollectionId = collection };
        db.FeaturedItems.Add(item);
        return item;
    }

    private static FeaturedItemRecord Own(Dictionary<long, FeaturedItemRecord> there, long id, long collection) =>
        !there.TryGetValue(id, out var item) ? throw FeaturedItemErrors.NotFound(id)
        : item.CollectionId == collection ? item
        : throw FeaturedItemErrors.Elsewhere(id);
}
