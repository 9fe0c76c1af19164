using System.Threading.RateLimiting;

namespace Quire.Identifiers.DataCite;

/// <summary>
/// How many requests one address may be asked, which counts for all accounts there together, and whether it asked to be left
/// alone.
/// </summary>
internal sealed class DataCiteLimit : IDisposable
{
    private const int Window = 300;
    private static readonly TimeSpan PauseWhenTold = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _time;
    private readonly TokenBucketRateLimiter _limiter;
    private DateTimeOffset _silentUntil = DateTimeOffset.MinValue;

    public DataCiteLimit(int requestsPerFiveMinutes, TimeProvider time)
    {
        _time = time;
        var perSecond = Math.Max(1, requestsPerFiveMinutes / Window);
        _limiter = new(
            new()
            {
                TokenLimit = perSecond,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, (double)Window / Math.Max(1, requestsPerFiveMinutes))),
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
    }

    /// <summary>Waits for the turn of one request.</summary>
    /// <exception cref="DataCiteException">It is not to be asked now.</exception>
    public async Task<RateLimitLease> TurnAsync(CancellationToken ct)
    {
        if (_time.GetUtcNow() < _silentUntil)
        {
            throw new DataCiteException("DataCite asked to be left alone for a while.");
        }

        return await _limiter.AcquireAsync(1, ct);
    }

    /// <summary>It asked to be left alone, so long at the most as it says.</summary>
    public void Told(TimeSpan? pause)
    {
        var wait = pause ?? PauseWhenTold;
        _silentUntil = _time.GetUtcNow() + (wait < PauseWhenTold ? wait : PauseWhenTold);
    }

    public void Dispose() => _limiter.Dispose();
}
