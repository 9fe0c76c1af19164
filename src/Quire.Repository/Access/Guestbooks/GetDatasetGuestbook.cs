using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Tells whoever may change it which guestbook a dataset asks with, and which it could ask with.</summary>
/// <param name="Target">The dataset.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record GetDatasetGuestbook(ObjectRef Target) : IQuery<GuestbookChoice>, ITargeted;

internal sealed class GetDatasetGuestbookHandler(RepositoryDb db, DatasetGuestbooks guestbooks)
    : IHandle<GetDatasetGuestbook, GuestbookChoice>
{
    public async Task<GuestbookChoice> HandleAsync(GetDatasetGuestbook operation, OperationContext context, CancellationToken ct)
    {
        var above = context.Target.AncestorIds;
        var dataset = await db
            .Datasets.Where(d => d.Id == context.Target.Id)
            .Select(d => new { d.GuestbookId, d.GuestbookAtRequest })
            .SingleAsync(ct);
        var offered = await db
            .Guestbooks.AsNoTracking()
            .Where(g => g.Id == dataset.GuestbookId || (g.Enabled && above.Contains(g.CollectionId)))
            .OrderBy(g => g.Name)
            .ThenBy(g => g.Id)
            .ToListAsync(ct);
        var usually = await guestbooks.IsAtRequestByDefaultAsync(ct);
        return new(dataset.GuestbookId, offered, dataset.GuestbookAtRequest, usually);
    }
}
