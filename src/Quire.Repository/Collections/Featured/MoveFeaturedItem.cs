using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>
/// Has one of the things a collection shows first change places with the one before or after it; at an end it stays.
/// </summary>
/// <param name="Id">The item.</param>
/// <param name="Earlier">With the one before it; otherwise with the one after it.</param>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record MoveFeaturedItem(long Id, bool Earlier) : ICommand, ITargeted
{
    public ObjectRef Target => new ObjectRef.CollectionFeaturing(Id);
}

internal sealed class MoveFeaturedItemHandler(RepositoryDb db) : IHandle<MoveFeaturedItem>
{
    public async Task HandleAsync(MoveFeaturedItem operation, OperationContext context, CancellationToken ct)
    {
        var items = await db
            .FeaturedItems.Where(i => i.CollectionId == context.Target.Id)
            .OrderBy(i => i.DisplayOrder)
            .ThenBy(i => i.Id)
            .ToListAsync(ct);
        var from = items.FindIndex(i => i.Id == operation.Id);
        var to = from + (operation.Earlier ? -1 : 1);
        if (from < 0)
        {
            throw FeaturedItemErrors.NotFound(operation.Id);
        }

        if (to >= 0 && to < items.Count)
        {
            (items[from], items[to]) = (items[to], items[from]);
        }

        // Several may have had one number.
        foreach (var (place, item) in items.Index())
        {
            item.DisplayOrder = place;
        }

        context.AuditDetails = System.FormattableString.Invariant($"featured item {operation.Id}");
        context.Changed(OutboxKind.Collection, context.Target.Id);
    }
}
