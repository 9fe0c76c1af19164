using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Content;

/// <summary>Reads once more the files whose bytes were found damaged, and takes back what was said of those that are whole again.</summary>
internal sealed partial class RecheckDamagedJob(
    RepositoryDb db, IWriteGate writes, ObjectStores stores, VerifiedContent contents, ContentLedger ledger, ILogger<RecheckDamagedJob> log) : IRecurringJob
{
    private const int MostAtOnce = 1000;

    public string Kind => "RecheckDamaged";

    public JobLane Lane => JobLane.Long;

    public TimeSpan Interval => TimeSpan.FromHours(1);

    public async Task RunAsync(JobRun job, CancellationToken ct)
    {
        var damaged = await db.Files.AsNoTracking().Where(f => db.DamagedFiles.Any(d => d.FileId == f.Id))
            .OrderBy(f => f.Id).Take(MostAtOnce).ToListAsync(ct);
        foreach (var file in damaged.Where(f => stores.Has(f.StoreName)))
        {
            if (!await IsWholeAsync(StoredContent.Of(file, stores), ct))
            {
                continue;
            }

            await using (await writes.EnterAsync(ct))
            {
                await db.DamagedFiles.Where(d => d.FileId == file.Id).ExecuteDeleteAsync(ct);
            }

            ledger.Forget(file.Id);
            Log.Whole(log, file.Id);
        }
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
