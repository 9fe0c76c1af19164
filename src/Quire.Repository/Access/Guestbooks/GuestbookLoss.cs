using Microsoft.EntityFrameworkCore;
using Quire.Repository.Collections.Moves;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Guestbooks of collections that will no longer be above the datasets that use them.</summary>
internal sealed class GuestbookLoss(RepositoryDb db) : IMoveLoss
{
    public string Words => "guestbooks that are not in the new place";

    public Task<bool> IsLostAsync(PlannedMove move, CancellationToken ct) => Losing(move).AnyAsync(ct);

    public Task RemoveAsync(PlannedMove move, CancellationToken ct) =>
        Losing(move)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.GuestbookId, (long?)null).SetProperty(d => d.Revision, d => d.Revision + 1),
                ct
            );

    private IQueryable<DatasetRecord> Losing(PlannedMove move)
    {
        var (above, moved) = (move.Above, move.Everything(db));
        return db.Datasets.Where(d =>
            d.GuestbookId != null
            && moved.Any(o => o.Id == d.Id)
            && db.Guestbooks.Any(g =>
                g.Id == d.GuestbookId && !above.Contains(g.CollectionId) && !moved.Any(o => o.Id == g.CollectionId)
            )
        );
    }
}
