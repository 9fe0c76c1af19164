using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Jobs;
using Quire.Repository.Storage.Identity;

namespace Quire.Repository.Storage.Sweeping;

/// <summary>
/// Puts aside, in every store, bytes no row mentions: of uploads a crash cut short and of direct uploads nobody registered;
/// removes those put aside long ago. Begins anew when it was killed. Touches no store that is not, for certain, the database's
/// own.
/// </summary>
internal sealed record SweepStoresJob : IJob<SweepStoresJob>
{
    public static JobDeclaration<SweepStoresJob> Declaration { get; } =
        new("SweepStores", JobLane.Long, JobPayloads.Default.SweepStoresJob)
        {
            Interval = services => services.GetRequiredService<IOptions<StorageOptions>>().Value.Sweep.Interval,
        };
}

internal sealed partial class SweepStoresJobHandler(
    ObjectStores stores,
    StoreIdentities identities,
    StoreSweep sweep,
    QuarantineSweep quarantine,
    IssuedUploadSweep issued,
    IOptions<StorageOptions> options,
    TimeProvider time,
    ILogger<SweepStoresJob> log
) : IHandleJob<SweepStoresJob>
{
    public async Task RunAsync(SweepStoresJob job, JobRun run, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var before = now - options.Value.Sweep.Grace;
        var known = await KnownAsync(ct);
        if (known.Count == stores.All.Count)
        {
            await issued.RunAsync(before, ct);
        }

        foreach (var store in known)
        {
            await sweep.RunAsync(store, before, ct);
            await quarantine.RunAsync(store, now, ct);
        }
    }

    // A store or database that is an older copy of itself is left alone this once, so that somebody can look in the meantime.
    private async Task<List<IObjectStore>> KnownAsync(CancellationToken ct)
    {
        var known = new List<IObjectStore>();
        foreach (var store in stores.All)
        {
            var check = await identities.CheckAsync(store, newDatabase: false, ct);
            switch (check.Status)
            {
                case StoreStatus.Known:
                    known.Add(store);
                    await identities.MarkAsync(store, keepOld: true, ct);
                    break;
                case StoreStatus.Changed:
                    Log.Changed(log, store.Name, check.Reason);
                    await identities.MarkAsync(store, keepOld: false, ct);
                    break;
                default:
                    Log.NotOurs(
                        log,
                        store.Name,
                        store.Place,
                        check.Reason.Length > 0 ? check.Reason : "was not taken into use by a start"
                    );
                    break;
            }
        }

        return known;
    }

    private static partial class Log
    {
        [LoggerMessage(
            3208,
            LogLevel.Warning,
            "The store {Store} is not swept this time: it {Verdict}. The database or the store is a restored copy; look whether they belong together."
        )]
        public static partial void Changed(ILogger log, string store, string verdict);

        [LoggerMessage(3209, LogLevel.Error, "The store {Store} ({Place}) is not swept: it {Verdict}.")]
        public static partial void NotOurs(ILogger log, string store, string place, string verdict);
    }
}
