using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Installation;

namespace Quire.Repository.Storage.Identity;

/// <summary>Compares stores with what the database knows of them, and takes them into use.</summary>
internal sealed class StoreIdentities(RepositoryDb db, IWriteGate writes, IDatabaseDialect dialect, TimeProvider time)
{
    /// <summary>
    /// Judges a store. The store is looked at first: what a database says of it later than that cannot be older.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="newDatabase">There is no schema yet that could be asked.</param>
    /// <param name="ct">Ends the look.</param>
    public async Task<StoreCheckResult> CheckAsync(IObjectStore store, bool newDatabase, CancellationToken ct)
    {
        var observed = await StoreObservation.OfAsync(store, ct);
        var installation = newDatabase ? null : await db.Installation.AsNoTracking().SingleOrDefaultAsync(ct);
        if (installation is null)
        {
            return OfNewDatabase(observed);
        }

        var row = await db.Stores.AsNoTracking().SingleOrDefaultAsync(s => s.Name == store.Name, ct);
        var found = StoreCheck.Of(observed, installation.Identity, row);
        return found.Status switch
        {
            StoreStatus.Free
                when !observed.IsMarked && await db.Files.CountAsync(f => f.StoreName == store.Name, ct) is > 0 and var files =>
                new(
                    StoreStatus.Refused,
                    observed,
                    $"is empty though the database has {files} files there (is its disk mounted, and is it the right place?)"
                ),
            StoreStatus.Free when observed.Marker is { Store: var id } && await db.Stores.AnyAsync(s => s.StoreId == id, ct) =>
                new(StoreStatus.Refused, observed, "is known to the database under another name"),
            _ => found,
        };
    }

    /// <summary>
    /// Takes a store into use, and writes its marker before the row stands; of several replicas that do so at once one wins. One
    /// that carries this installation's marker already is only written down.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="carried">The marker it has, if it is this installation's.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task ClaimAsync(IObjectStore store, StoreMarker? carried, CancellationToken ct)
    {
        var installation = await db.Installation.AsNoTracking().Select(i => i.Identity).SingleAsync(ct);
        var marker = new StoreMarker(installation, carried?.Store ?? StoreMarker.Random(), StoreMarker.Random());
        await using var turn = await writes.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = db.Stores.Add(
            new()
            {
                Name = store.Name,
                StoreId = marker.Store,
                Mark = marker.Mark,
                ClaimedAt = time.GetUtcNow().UtcDateTime,
            }
        );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (dialect.IsUniqueViolation(e))
        {
            // Another replica was faster. Whether this is the store it took is looked at once more.
            return;
        }
        finally
        {
            row.State = EntityState.Detached;
        }

        if (carried is null)
        {
            await store.WriteMarkerAsync(marker.ToBytes(), ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>
    /// Makes a store this installation's whatever it was before, since somebody said so. Both sides count as changed: nothing is
    /// swept in the first interval.
    /// </summary>
    public async Task AdoptAsync(IObjectStore store, CancellationToken ct)
    {
        await using (await writes.EnterAsync(ct))
        {
            await db.Stores.Where(s => s.Name == store.Name).ExecuteDeleteAsync(ct);
        }

        await ClaimAsync(store, carried: null, ct);
        var mark = StoreMarker.Random();
        await using var turn = await writes.EnterAsync(ct);
        await db.Stores.Where(s => s.Name == store.Name).ExecuteUpdateAsync(set => set.SetProperty(s => s.Mark, mark), ct);
    }

    /// <summary>Writes a new mark on both sides, the database first.</summary>
    /// <param name="store">The store, which is known.</param>
    /// <param name="keepOld">The store may still have the old mark afterwards, when it is killed in between.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task MarkAsync(IObjectStore store, bool keepOld, CancellationToken ct)
    {
        var mark = StoreMarker.Random();
        StoreRecord row;
        await using (await writes.EnterAsync(ct))
        {
            row = await db.Stores.SingleAsync(s => s.Name == store.Name, ct);
            (row.MarkBefore, row.Mark) = (keepOld ? row.Mark : null, mark);
            await db.SaveChangesAsync(ct);
        }

        var installation = await db.Installation.AsNoTracking().Select(i => i.Identity).SingleAsync(ct);
        await store.WriteMarkerAsync(new StoreMarker(installation, row.StoreId, mark).ToBytes(), ct);
        db.Entry(row).State = EntityState.Detached;
    }

    /// <summary>Which store the database knows under a name.</summary>
    public Task<string> StoreIdAsync(string name, CancellationToken ct) =>
        db.Stores.AsNoTracking().Where(s => s.Name == name).Select(s => s.StoreId).SingleAsync(ct);

    private static StoreCheckResult OfNewDatabase(StoreObservation observed) =>
        observed.IsMarked
            ? new(
                StoreStatus.Refused,
                observed,
                "belongs to an installation already though the database is new (is it the right database?)"
            )
        : observed.IsEmpty ? new(StoreStatus.Free, observed)
        : new(StoreStatus.Refused, observed, "is not empty though the database is new (is it the right database?)");
}
