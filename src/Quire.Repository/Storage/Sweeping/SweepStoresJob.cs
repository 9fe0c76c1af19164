using Microsoft.Extensions.Options;
using Quire.Repository.Jobs;

namespace Quire.Repository.Storage.Sweeping;

/// <summary>
/// Removes, from every store, bytes no row mentions: of uploads a crash cut short and of direct uploads nobody registered. Begins
/// anew when it was killed; what it removed is gone by then, and nothing else was changed.
/// </summary>
internal sealed class SweepStoresJob(ObjectStores stores, StoreSweep sweep, IssuedUploadSweep issued, IOptions<StorageOptions> options, TimeProvider time)
    : IRecurringJob
{
    public const string JobKind = "SweepStores";

    public string Kind => JobKind;

    public JobLane Lane => JobLane.Long;

    public TimeSpan Interval => options.Value.Sweep.Interval;

    public async Task RunAsync(JobRun job, CancellationToken ct)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.Sweep.Grace;
        await issued.RunAsync(before, ct);
        foreach (var store in stores.All)
        {
            await sweep.RunAsync(store, before, ct);
        }
    }
}
