using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Identifiers;
using Quire.Repository.Measures;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Moves;

/// <summary>
/// Lets something lie elsewhere, with everything in it, in a number of statements that does not grow with how much that is.
/// </summary>
public sealed class ObjectMoves(RepositoryDb db, MeasureTable measures, ReaderLimitLookup limits, IEnumerable<IMoveLoss> losses)
{
    /// <summary>
    /// What a move would lose, in words; null when nothing. With force it is removed, and nothing is lost any more.
    /// </summary>
    public async Task<string?> LossesAsync(PlannedMove move, bool force, CancellationToken ct)
    {
        var lost = new List<string>();
        foreach (var loss in losses)
        {
            if (!await loss.IsLostAsync(move, ct))
            {
                continue;
            }

            if (force)
            {
                await loss.RemoveAsync(move, ct);
            }
            else
            {
                lost.Add(loss.Words);
            }
        }

        return lost.Count == 0 ? null : string.Join(", ", lost);
    }

    /// <summary>Moves. Everything below was held, so that nothing was added to it meanwhile.</summary>
    public async Task CarryOutAsync(PlannedMove move, OperationContext context, CancellationToken ct)
    {
        var (id, place) = (move.Moved.Id, move.Place.Id);
        var (before, after) = (move.Moved.PathForChildren, $"{move.Place.PathForChildren}{id}/");
        var ownPath = move.Place.PathForChildren;
        var (below, rest) = ($"{before}%", before.Length + 1);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE dv_objects SET ancestor_path = {after} || substr(ancestor_path, {rest}) WHERE ancestor_path LIKE {below}",
            ct
        );
        await db
            .Objects.Where(o => o.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.OwnerId, place).SetProperty(o => o.AncestorPath, ownPath), ct);
        await CountElsewhereAsync(move, ct);
        context.AuditObjectId = id;
        context.Changed(OutboxKind.Moved, id);
        var all = await limits.GetAsync(ct);
        if (all.Cover(move.Moved) != all.Cover(move.Place))
        {
            // Its identifiers tell more from now on, or less.
            context.Enqueue(new SyncIdentifiersJob(0, id));
        }
    }

    // What was counted of it is taken from where it lay and added where it lies; above both nothing changes.
    private async Task CountElsewhereAsync(PlannedMove move, CancellationToken ct)
    {
        await measures.TurnAsync(ct);
        var before = move.Moved.AncestorIds;
        foreach (var place in before.Except(move.Above))
        {
            await measures.CopyAsync(move.Moved.Id, place, away: true, ct);
        }

        foreach (var place in move.Above.Except(before))
        {
            await measures.CopyAsync(move.Moved.Id, place, away: false, ct);
        }
    }
}
