using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;

namespace Quire.Repository.Storage.Sweeping;

/// <summary>
/// Removes what lay in quarantine long enough. What a row mentions after all, as when a newer database came back, gets its own
/// key back instead.
/// </summary>
internal sealed partial class QuarantineSweep(RepositoryDb db, IOptions<StorageOptions> options, ILogger<QuarantineSweep> log)
{
    private const int BatchSize = 500;

    public async Task RunAsync(IObjectStore store, DateTime now, CancellationToken ct)
    {
        var (removed, restored) = (0L, 0L);
        var until = now - options.Value.Sweep.Quarantine;
        await foreach (var some in QuarantinedObject.InAsync(store, ct).Chunk(BatchSize).WithCancellation(ct))
        {
            var used = await UsedAsync(store, [.. some.Select(o => o.Original.Value)], ct);
            foreach (var aside in some)
            {
                if (used.Contains(aside.Original.Value))
                {
                    restored += await aside.RestoreAsync(store, ct) ? 1 : 0;
                }
                else if (aside.Since <= until)
                {
                    removed += await store.DeleteAsync(aside.Key, ct) ? 1 : 0;
                }
            }
        }

        if (removed > 0)
        {
            Log.Removed(log, store.Name, removed);
        }

        if (restored > 0)
        {
            Log.Restored(log, store.Name, restored);
        }
    }

    private async Task<HashSet<string>> UsedAsync(IObjectStore store, string[] keys, CancellationToken ct) =>
        (await db.KeysOf(store.Name, keys).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(
            3206,
            LogLevel.Information,
            "Removed from the store {Store} for good: {Objects} objects whose time in quarantine was over."
        )]
        public static partial void Removed(ILogger log, string store, long objects);

        [LoggerMessage(
            3207,
            LogLevel.Warning,
            "Restored in the store {Store}: {Objects} objects in quarantine that files refer to."
        )]
        public static partial void Restored(ILogger log, string store, long objects);
    }
}
