using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections.Moves;

/// <summary>Links to collections in which everything moved will lie anyway.</summary>
internal sealed class LinkLoss(RepositoryDb db) : IMoveLoss
{
    public string Words => "links to the collection it is moved to, or to one above that";

    public Task<bool> IsLostAsync(PlannedMove move, CancellationToken ct) => Links(move).AnyAsync(ct);

    public Task RemoveAsync(PlannedMove move, CancellationToken ct) => Links(move).ExecuteDeleteAsync(ct);

    private IQueryable<CollectionLinkRecord> Links(PlannedMove move)
    {
        var (above, moved) = (move.Above, move.Everything(db));
        return db.CollectionLinks.Where(l => above.Contains(l.CollectionId) && moved.Any(o => o.Id == l.ObjectId));
    }
}
