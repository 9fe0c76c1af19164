using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;

namespace Quire.Repository.Storage.Sweeping;

/// <summary>
/// Looks through one store in batches, so that memory does not grow with it. An object goes when it is older than the grace
/// period, was made here, and no file and no issued upload has its key: into the quarantine of its store first.
/// </summary>
internal sealed partial class StoreSweep(
    RepositoryDb db,
    IOptions<StorageOptions> options,
    TimeProvider time,
    ILogger<StoreSweep> log
)
{
    private const int BatchSize = 500;

    // So many may be left behind without anybody wondering whether this is the right database for the store.
    private const long FewOrphans = 1000;

    /// <summary>Puts aside what was left behind before a moment.</summary>
    public async Task RunAsync(IObjectStore store, DateTime before, CancellationToken ct)
    {
        var (orphans, known) = (0L, 0L);
        await foreach (var (unknown, all) in OrphansAsync(store, before, ct))
        {
            orphans += unknown.Count;
            known += all - unknown.Count;
        }

        if (orphans > FewOrphans && orphans > known && !options.Value.Sweep.EvenMost)
        {
            Log.TooMany(log, store.Name, orphans, known);
            return;
        }

        var aside = orphans == 0 ? 0 : await PutAsideAsync(store, before, ct);
        var unfinished = await RemoveUnfinishedAsync(store, before, ct);
        if (aside + unfinished > 0)
        {
            Log.PutAside(log, store.Name, aside, unfinished);
        }
    }

    private async Task<long> PutAsideAsync(IObjectStore store, DateTime before, CancellationToken ct)
    {
        var (aside, now) = (0L, time.GetUtcNow().UtcDateTime);
        await foreach (var (unknown, _) in OrphansAsync(store, before, ct))
        {
            foreach (var key in unknown)
            {
                aside += await store.MoveAsync(key, QuarantinedObject.KeyFor(key, now), ct) ? 1 : 0;
            }
        }

        return aside;
    }

    // A row that comes later than this look at the database cannot be about an old object: uploads are shorter than the grace
    // period, and keys issued to clients are rows from the beginning.
    private async IAsyncEnumerable<(IReadOnlyList<ObjectKey> Unknown, int All)> OrphansAsync(
        IObjectStore store,
        DateTime before,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var old = store.ListAsync("", ct).Where(o => o.StoredAt < before && ObjectKeys.IsOurs(o.Key)).Select(o => o.Key.Value);
        await foreach (var keys in old.Chunk(BatchSize).WithCancellation(ct))
        {
            var used = await db.KeysOf(store.Name, keys)
                .Concat(
                    db.IssuedUploads.Where(u => u.StoreName == store.Name && EF.Parameter(keys).Contains(u.StorageKey))
                        .Select(u => u.StorageKey)
                )
                .ToListAsync(ct);
            yield return ([.. keys.Except(used, StringComparer.Ordinal).Select(ObjectKey.Parse)], keys.Length);
        }
    }

    private async Task<long> RemoveUnfinishedAsync(IObjectStore store, DateTime before, CancellationToken ct)
    {
        var removed = 0L;
        var ours = store
            .ListUnfinishedAsync(ct)
            .Where(u =>
                u.BegunAt < before && (u.Key is null || (ObjectKey.IsSound(u.Key) && ObjectKeys.IsOurs(ObjectKey.Parse(u.Key))))
            );
        await foreach (var uploads in ours.Chunk(BatchSize).WithCancellation(ct))
        {
            var ids = uploads.Select(u => u.Id).ToList();
            var underWay = await db
                .IssuedUploads.Where(u =>
                    u.StoreName == store.Name && u.RegisteredAt == null && EF.Parameter(ids).Contains(u.UploadId!)
                )
                .Select(u => u.UploadId!)
                .ToListAsync(ct);
            foreach (var upload in uploads.Where(u => !underWay.Contains(u.Id)))
            {
                await store.RemoveUnfinishedAsync(upload, ct);
                removed++;
            }
        }

        return removed;
    }

    private static partial class Log
    {
        [LoggerMessage(
            3201,
            LogLevel.Information,
            "In the store {Store} {Objects} objects no file refers to were put into quarantine, and {Uploads} unfinished uploads removed."
        )]
        public static partial void PutAside(ILogger log, string store, long objects, long uploads);

        [LoggerMessage(
            3202,
            LogLevel.Error,
            "The store {Store} has {Orphans} objects the database does not know and only {Known} that it knows. Nothing was put aside: is it the right database? Storage:Sweep:EvenMost=true goes on."
        )]
        public static partial void TooMany(ILogger log, string store, long orphans, long known);
    }
}
