using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Content;

/// <summary>
/// Reads once more the files whose bytes were found damaged, and takes back what was said of those that are whole again.
/// </summary>
internal sealed record RecheckDamagedJob : IJob<RecheckDamagedJob>
{
    public static JobDeclaration<RecheckDamagedJob> Declaration { get; } =
        new("RecheckDamaged", JobLane.Long, JobPayloads.Default.RecheckDamagedJob) { Interval = _ => TimeSpan.FromHours(1) };
}

internal sealed partial class RecheckDamagedJobHandler(
    RepositoryDb db,
    IWriteGate writes,
    ObjectStores stores,
    FileContents files,
    VerifiedContent contents,
    ContentLedger ledger,
    ILogger<RecheckDamagedJob> log
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
                if (await IsWholeAsync(files.Original(file), ct))
                {
                    await TakeBackAsync(file.Id, ct);
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

    private async Task TakeBackAsync(long file, CancellationToken ct)
    {
        await using (await writes.EnterAsync(ct))
        {
            await db.DamagedFiles.Where(d => d.FileId == file).ExecuteDeleteAsync(ct);
        }

        ledger.Forget(file);
        Log.Whole(log, file);
    }

    private async Task<bool> IsWholeAsync(StoredContent content, CancellationToken ct)
    {
        try
        {
            await using var bytes = await contents.OpenAsync(content, ct);
            await bytes.CopyToAsync(Stream.Null, BlockSums.BlockLength, ct);
            return true;
        }
        catch (IOException)
        {
            // Still damaged, or out of reach; the next turn looks again.
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3303, LogLevel.Information, "The stored bytes of file {File} are whole again.")]
        public static partial void Whole(ILogger log, long file);
    }
}
