using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>
/// Reads stored files, what was derived from them and what lies beside them, again, those first that were not looked at for
/// longest, until every one was compared within the period. It works for some minutes and lets other long work have its turn.
/// </summary>
internal sealed record CompareContentsJob : IJob<CompareContentsJob>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public static JobDeclaration<CompareContentsJob> Declaration { get; } =
        new("CompareContents", JobLane.Reading, JobPayloads.Default.CompareContentsJob)
        {
            Interval = services =>
                services.GetRequiredService<IOptions<FixityOptions>>().Value.Period > TimeSpan.Zero ? Pause : TimeSpan.Zero,
        };
}

internal sealed partial class CompareContentsJobHandler(
    RepositoryDb db,
    IWriteGate writes,
    ObjectStores stores,
    ContentComparer comparer,
    ContentLedger ledger,
    BesidesComparison besides,
    IOptions<FixityOptions> options,
    TimeProvider time,
    ILogger<CompareContentsJob> log
) : IHandleJob<CompareContentsJob>
{
    private const int BatchSize = 100;
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(5);

    // Those whose store did not give them in this run: they stay due, and keep nobody behind them waiting.
    private readonly HashSet<long> _unread = [];

    public async Task RunAsync(CompareContentsJob job, JobRun run, CancellationToken ct)
    {
        var until = time.GetUtcNow() + Turn;
        var pace = new ReadingPace(options.Value.BytesPerSecond, time);
        var reachable = stores.All.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        bool goesOn;
        do
        {
            goesOn = await FilesAsync(reachable, pace, until, ct);
            goesOn |= await besides.CompareDueAsync(reachable, pace, until, ct);
        } while (goesOn && time.GetUtcNow() < until);
    }

    private async Task<bool> FilesAsync(HashSet<string> reachable, ReadingPace pace, DateTimeOffset until, CancellationToken ct)
    {
        var due = await DueAsync(reachable, ct);
        foreach (var file in due.Where(f => reachable.Contains(f.StoreName)).TakeWhile(_ => time.GetUtcNow() < until))
        {
            if (!await IsComparedAsync(file, pace, ct) && !await stores[file.StoreName].AnswersAsync(ct))
            {
                reachable.Remove(file.StoreName);
            }
        }

        return due.Count > 0;
    }

    private Task<List<FileRecord>> DueAsync(IReadOnlyCollection<string> reachable, CancellationToken ct)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.Period;
        string[] names = [.. reachable];
        long[] unread = [.. _unread];
        return db
            .Files.AsNoTracking()
            .Include(f => f.Contents)
            .Where(f =>
                f.ComparedAt < before
                && f.ContentCheck == ContentCheck.Passed
                && EF.Parameter(names).Contains(f.StoreName)
                && !EF.Parameter(unread).Contains(f.Id)
            )
            .OrderBy(f => f.ComparedAt)
            .ThenBy(f => f.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
    }

    // What cannot be read may be whole: a right withdrawn, a connection broken. Only bytes that were read are called damaged.
    private async Task<bool> IsComparedAsync(FileRecord file, ReadingPace pace, CancellationToken ct)
    {
        try
        {
            await NoteAsync(file, await comparer.CompareAsync(file, ContentDigests.Sha256, pace, ct), ct);
            await besides.CompareDerivedAsync(file.Contents, pace, ct);
            return true;
        }
        catch (StoreUnavailableException e)
        {
            _unread.Add(file.Id);
            Log.Unread(log, file.Id, file.StoreName, e.GetBaseException().Message);
            return false;
        }
    }

    private async Task NoteAsync(FileRecord file, Comparison comparison, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // A second digest is kept of what the first was found right for.
        var digests = comparison.IsWhole ? Together(file.Digests, comparison.Digests) : file.Digests;
        await using (await writes.EnterAsync(ct))
        {
            await db
                .Files.Where(f => f.Id == file.Id && f.StorageKey == file.StorageKey)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.ComparedAt, now).SetProperty(f => f.Digests, digests), ct);
        }

        if (comparison.IsWhole)
        {
            await ledger.TakeBackAsync(file.Id, ct);
        }
        else
        {
            Log.Differs(log, file.Id, comparison.Found!);
        }
    }

    private static Dictionary<string, string> Together(
        IReadOnlyDictionary<string, string> known,
        IReadOnlyDictionary<string, string> found
    )
    {
        var all = new Dictionary<string, string>(known, StringComparer.Ordinal);
        foreach (var (name, digest) in found)
        {
            all.TryAdd(name, digest);
        }

        return all;
    }

    private static partial class Log
    {
        [LoggerMessage(
            3305,
            LogLevel.Warning,
            "File {File} could not be compared, since store {Store} does not give it: {Reason}"
        )]
        public static partial void Unread(ILogger log, long file, string store, string reason);

        [LoggerMessage(3304, LogLevel.Warning, "File {File} was compared and is still damaged: {Found}")]
        public static partial void Differs(ILogger log, long file, string found);
    }
}
