namespace Quire.Repository.Measures.Usage;

/// <summary>
/// Counts views and downloads in memory, as COUNTER has it: what one visitor repeats within thirty seconds counts once, and what
/// they do with a dataset within an hour is one session. Written down by another, so that no request waits for it.
/// </summary>
public sealed class UsageCounter(TimeProvider time) : IDisposable
{
    // What a burst of visitors takes up in memory stays below some dozens of megabytes; beyond, some repeat is counted.
    private const int Remembered = 200_000;

    // Where nothing can be written for long, what is used first goes on being counted.
    private const int MostUnwritten = 500_000;
    private static readonly TimeSpan DoubleClick = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly RecentMemory<(ulong Visitor, long Thing, bool Download)> _clicks = new(DoubleClick, Remembered);

    private readonly RecentMemory<(ulong Visitor, long Thing, bool Download, long Hour)> _sessions = new(
        TimeSpan.FromHours(1),
        Remembered
    );

    private readonly SemaphoreSlim _news = new(0, 1);
    private UnwrittenUsage _unwritten = new();

    /// <summary>Somebody looked at a dataset, or at a file of it.</summary>
    /// <param name="visitor">Who.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="thing">Tells what they looked at from other things, such as files of the dataset.</param>
    public void Viewed(Visitor visitor, long dataset, long thing)
    {
        var now = time.GetUtcNow().UtcDateTime;
        lock (_lock)
        {
            if (!_clicks.IsRepeated((visitor.Key, thing, false), now))
            {
                Add(visitor, dataset, now, new(1, IsNew(visitor, dataset, false, now) ? 1 : 0, 0, 0, 0));
            }
        }

        Tell();
    }

    /// <summary>Somebody got files.</summary>
    /// <param name="visitor">Who.</param>
    /// <param name="files">The files, each counted.</param>
    /// <param name="inParts">Whether it was a part of one: parts of a file count once for a session.</param>
    public void Downloaded(Visitor visitor, IReadOnlyCollection<UsedFile> files, bool inParts = false)
    {
        var now = time.GetUtcNow().UtcDateTime;
        lock (_lock)
        {
            foreach (var file in files)
            {
                Downloaded(visitor, file, inParts, now);
            }
        }

        Tell();
    }

    public void Dispose() => _news.Dispose();

    /// <summary>Returns when something is to be written.</summary>
    internal Task NewsAsync(CancellationToken ct) => _news.WaitAsync(ct);

    /// <summary>What is to be written, which is the caller's matter from then on.</summary>
    internal UnwrittenUsage Take()
    {
        lock (_lock)
        {
            var taken = _unwritten;
            _unwritten = new();
            return taken;
        }
    }

    /// <summary>Takes back what could not be written.</summary>
    internal void Keep(UnwrittenUsage unwritten)
    {
        lock (_lock)
        {
            unwritten.Add(_unwritten);
            _unwritten = unwritten;
        }

        Tell();
    }

    private void Downloaded(Visitor visitor, UsedFile file, bool inParts, DateTime now)
    {
        var isRepeated = _clicks.IsRepeated((visitor.Key, file.Id, true), now);
        var isNew = IsNew(visitor, file.Id, true, now);
        if (isRepeated || (inParts && !isNew))
        {
            return;
        }

        var session = IsNew(visitor, file.DatasetId, false, now) ? 1 : 0;
        var requestSession = IsNew(visitor, file.DatasetId, true, now) ? 1 : 0;
        Add(visitor, file.DatasetId, now, new(1, session, 1, requestSession, file.Size));
        var key = (file.Id, Periods.MonthOf(now));
        if (_unwritten.Count < MostUnwritten || _unwritten.Files.ContainsKey(key))
        {
            _unwritten.Add(key, file.DatasetId, 1, isNew ? 1 : 0);
        }
    }

    private void Add(Visitor visitor, long dataset, DateTime now, DatasetTally tally)
    {
        var key = (dataset, Periods.DayOf(now), visitor.Agent);
        if (_unwritten.Count < MostUnwritten || _unwritten.Datasets.ContainsKey(key))
        {
            _unwritten.Add(key, tally);
        }
    }

    private bool IsNew(Visitor visitor, long thing, bool download, DateTime now) =>
        !_sessions.IsRepeated((visitor.Key, thing, download, now.Ticks / TimeSpan.TicksPerHour), now);

    private void Tell()
    {
        if (_news.CurrentCount > 0)
        {
            return;
        }

        try
        {
            _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // Told already.
        }
    }
}
