using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>
/// Reads again what lies beside files and what was derived from them, as <see cref="CompareContentsJob"/> does with the files.
/// </summary>
internal sealed partial class BesidesComparison(
    RepositoryDb db,
    IWriteGate writes,
    ObjectStores stores,
    FileContents files,
    ContentComparer comparer,
    ContentLedger ledger,
    IOptions<FixityOptions> options,
    TimeProvider time,
    ILogger<CompareContentsJob> log
)
{
    private const int BatchSize = 100;

    // Those whose store did not give them in this run.
    private readonly HashSet<long> _unread = [];

    /// <summary>Reads some of those that are due; false when none were.</summary>
    /// <param name="reachable">Stores that answer; one that does not is taken out.</param>
    /// <param name="pace">How fast to read.</param>
    /// <param name="until">When to stop.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<bool> CompareDueAsync(
        HashSet<string> reachable,
        ReadingPace pace,
        DateTimeOffset until,
        CancellationToken ct
    )
    {
        var due = await DueAsync(reachable, ct);
        foreach (var one in due.Where(a => reachable.Contains(a.StoreName)).TakeWhile(_ => time.GetUtcNow() < until))
        {
            if (!await IsComparedAsync(one, pace, ct) && !await stores[one.StoreName].AnswersAsync(ct))
            {
                reachable.Remove(one.StoreName);
            }
        }

        return due.Count > 0;
    }

    /// <summary>Reads what was derived from a file, which is due when the file is.</summary>
    public async Task CompareDerivedAsync(IEnumerable<FileContentRecord> derived, ReadingPace pace, CancellationToken ct)
    {
        foreach (var one in derived.Where(c => stores.Has(c.StoreName)))
        {
            _ = await IsReadAsync(files.Derived(one), pace, ct);
        }
    }

    private Task<List<AuxiliaryFileRecord>> DueAsync(IReadOnlyCollection<string> reachable, CancellationToken ct)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.Period;
        string[] names = [.. reachable];
        long[] unread = [.. _unread];
        return db
            .AuxiliaryFiles.AsNoTracking()
            .Where(a =>
                a.ComparedAt < before && EF.Parameter(names).Contains(a.StoreName) && !EF.Parameter(unread).Contains(a.Id)
            )
            .OrderBy(a => a.ComparedAt)
            .ThenBy(a => a.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
    }

    private async Task<bool> IsComparedAsync(AuxiliaryFileRecord one, ReadingPace pace, CancellationToken ct)
    {
        if (!await IsReadAsync(files.Beside(one), pace, ct))
        {
            _unread.Add(one.Id);
            return false;
        }

        var now = time.GetUtcNow().UtcDateTime;
        await using (await writes.EnterAsync(ct))
        {
            await db
                .AuxiliaryFiles.Where(a => a.Id == one.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.ComparedAt, now), ct);
        }

        return true;
    }

    // False when the store does not give the bytes now.
    private async Task<bool> IsReadAsync(StoredContent content, ReadingPace pace, CancellationToken ct)
    {
        Comparison comparison;
        try
        {
            comparison = await comparer.CompareAsync(content, pace, ct);
        }
        catch (StoreUnavailableException e)
        {
            Log.Unread(log, content.BesideKey, content.FileId, content.Store.Name, e.GetBaseException().Message);
            return false;
        }

        if (comparison.IsWhole)
        {
            await ledger.TakeBackAsync(content.FileId, ct, content.BesideKey);
        }
        else
        {
            Log.Differs(log, content.BesideKey, content.FileId, comparison.Found!);
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(
            3306,
            LogLevel.Warning,
            "{Key} beside file {File} could not be compared, since store {Store} does not give it: {Reason}"
        )]
        public static partial void Unread(ILogger log, string key, long file, string store, string reason);

        [LoggerMessage(3307, LogLevel.Warning, "{Key} beside file {File} was compared and is damaged: {Found}")]
        public static partial void Differs(ILogger log, string key, long file, string found);
    }
}
