using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Content;

/// <summary>
/// Reads once more the files of which bytes were found damaged, and takes back what was said of those that are whole again.
/// </summary>
internal sealed record RecheckDamagedJob : IJob<RecheckDamagedJob>
{
    public static JobDeclaration<RecheckDamagedJob> Declaration { get; } =
        new("RecheckDamaged", JobLane.Reading, JobPayloads.Default.RecheckDamagedJob) { Interval = _ => TimeSpan.FromHours(1) };
}

internal sealed class RecheckDamagedJobHandler(
    RepositoryDb db,
    ObjectStores stores,
    FileContents files,
    ContentComparer comparer,
    ContentLedger ledger
) : IHandleJob<RecheckDamagedJob>
{
    private const int BatchSize = 1000;

    public async Task RunAsync(RecheckDamagedJob job, JobRun run, CancellationToken ct)
    {
        await FilesAsync(ct);
        await BesidesAsync(ct);
    }

    private async Task FilesAsync(CancellationToken ct)
    {
        var last = 0L;
        while (await AfterAsync(last, ct) is { Count: > 0 } damaged)
        {
            foreach (var file in damaged.Where(f => stores.Has(f.StoreName)))
            {
                if (await IsWholeAsync(comparer.CompareAsync(file, file.ChecksumType, ReadingPace.Unlimited, ct)))
                {
                    await ledger.TakeBackAsync(file.Id, ct);
                }
            }

            last = damaged[^1].Id;
        }
    }

    private async Task BesidesAsync(CancellationToken ct)
    {
        var last = "";
        while (await BesidesAfterAsync(last, ct) is { Count: > 0 } damaged)
        {
            foreach (var one in damaged)
            {
                // What is gone with its row is nobody's loss.
                if (
                    one.Content is null
                    || (
                        stores.Has(one.Store)
                        && await IsWholeAsync(comparer.CompareAsync(one.Content(), ReadingPace.Unlimited, ct))
                    )
                )
                {
                    await ledger.TakeBackAsync(one.File, ct, one.Key);
                }
            }

            last = damaged[^1].Key;
        }
    }

    // Every one has its turn, however many before it stay damaged.
    private Task<List<FileRecord>> AfterAsync(long last, CancellationToken ct) =>
        db
            .Files.AsNoTracking()
            .Where(f => f.Id > last && db.DamagedFiles.Any(d => d.FileId == f.Id && d.Beside == ""))
            .OrderBy(f => f.Id)
            .Take(BatchSize)
            .ToListAsync(ct);

    private async Task<List<Beside>> BesidesAfterAsync(string last, CancellationToken ct)
    {
        var damaged = await db
            .DamagedFiles.AsNoTracking()
            .Where(d => d.Beside != "" && string.Compare(d.Beside, last) > 0)
            .OrderBy(d => d.Beside)
            .Take(BatchSize)
            .ToListAsync(ct);
        string[] keys = [.. damaged.Select(d => d.Beside)];
        var beside = await db.AuxiliaryFiles.AsNoTracking().Where(a => EF.Parameter(keys).Contains(a.StorageKey)).ToListAsync(ct);
        var derived = await db.FileContents.AsNoTracking().Where(c => EF.Parameter(keys).Contains(c.StorageKey)).ToListAsync(ct);
        return damaged.ConvertAll(d =>
            beside.Find(a => a.FileId == d.FileId && a.StorageKey == d.Beside) is { } auxiliary
                ? new(d.FileId, d.Beside, auxiliary.StoreName, () => files.Beside(auxiliary))
            : derived.Find(c => c.FileId == d.FileId && c.StorageKey == d.Beside) is { } content
                ? new(d.FileId, d.Beside, content.StoreName, () => files.Derived(content))
            : new Beside(d.FileId, d.Beside, "", null)
        );
    }

    private static async Task<bool> IsWholeAsync(Task<Comparison> comparison)
    {
        try
        {
            return (await comparison).IsWhole;
        }
        catch (StoreUnavailableException)
        {
            // Out of reach; the next turn looks again.
            return false;
        }
    }

    /// <param name="File">The file.</param>
    /// <param name="Key">Key of what lies beside it or was derived from it.</param>
    /// <param name="Store">Store that holds it.</param>
    /// <param name="Content">Its bytes; null when there is nothing of that key any more.</param>
    private sealed record Beside(long File, string Key, string Store, Func<StoredContent>? Content);
}
