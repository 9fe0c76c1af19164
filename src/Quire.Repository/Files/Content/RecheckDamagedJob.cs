using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Content;

/// <summary>
/// Reads once more the files whose bytes were found damaged, and takes back what was said of those that are whole again.
/// </summary>
internal sealed record RecheckDamagedJob : IJob<RecheckDamagedJob>
{
    public static JobDeclaration<RecheckDamagedJob> Declaration { get; } =
        new("RecheckDamaged", JobLane.Reading, JobPayloads.Default.RecheckDamagedJob) { Interval = _ => TimeSpan.FromHours(1) };
}

internal sealed class RecheckDamagedJobHandler(
    RepositoryDb db,
    ObjectStores stores,
    ContentComparer comparer,
    ContentLedger ledger
) : IHandleJob<RecheckDamagedJob>
{
    private const int BatchSize = 1000;

    public async Task RunAsync(RecheckDamagedJob job, JobRun run, CancellationToken ct)
    {
        var last = 0L;
        while (await AfterAsync(last, ct) is { Count: > 0 } damaged)
        {
            foreach (var file in damaged.Where(f => stores.Has(f.StoreName)))
            {
                if (await IsWholeAsync(file, ct))
                {
                    await ledger.TakeBackAsync(file.Id, ct);
                }
            }

            last = damaged[^1].Id;
        }
    }

    // Every one has its turn, however many before it stay damaged.
    private Task<List<FileRecord>> AfterAsync(long last, CancellationToken ct) =>
        db
            .Files.AsNoTracking()
            .Where(f => f.Id > last && db.DamagedFiles.Any(d => d.FileId == f.Id))
            .OrderBy(f => f.Id)
            .Take(BatchSize)
            .ToListAsync(ct);

    private async Task<bool> IsWholeAsync(FileRecord file, CancellationToken ct)
    {
        try
        {
            return (await comparer.CompareAsync(file, file.ChecksumType, ReadingPace.Unlimited, ct)).IsWhole;
        }
        catch (StoreUnavailableException)
        {
            // Out of reach; the next turn looks again.
            return false;
        }
    }
}
