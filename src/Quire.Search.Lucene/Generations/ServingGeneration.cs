using Microsoft.Extensions.Logging;
using Quire.Domain.Errors;

namespace Quire.Search.Lucene.Generations;

/// <summary>The generation searches are answered from, and whether it can be relied on.</summary>
internal sealed class ServingGeneration(Generation first, SearchIndexOptions options, TimeProvider time, ILogger log)
{
    // Milliseconds between looks at the lengths of the files before searches.
    private const int BetweenLooks = 100;

    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan TrustAfterVerifying = TimeSpan.FromMinutes(10);

    private readonly Soundness _soundness = new();
    private readonly Lock _judging = new();
    private readonly Lock _verifying = new();
    private volatile Generation _current = first;
    private volatile bool _closed;
    private DateTimeOffset _soundUntil;
    private long _lookedAt;

    public Generation Current => _current;

    /// <summary>Why it cannot be relied on; null when nothing is known against it.</summary>
    public string? Fault => _soundness.Fault;

    public Task LostAsync(CancellationToken ct) => _soundness.LostAsync(ct);

    /// <summary>Puts a complete one in its place and gives the old one.</summary>
    public Generation Replace(Generation by)
    {
        lock (_judging)
        {
            var old = _current;
            _current = by;
            _soundness.Regain();
            return old;
        }
    }

    /// <summary>From here on nothing that fails tells anything.</summary>
    public void Close() => _closed = true;

    /// <summary>It is known from the start to be empty, which is no news for the log.</summary>
    public void Miss(string fault) => _soundness.Lose(fault);

    /// <summary>It cannot be relied on any more.</summary>
    public void Lose(string fault)
    {
        if (_soundness.Lose(fault))
        {
            SearchLog.Damaged(log, fault);
        }
    }

    /// <summary>Gives a generation up. One that a rebuild has just replaced is taken apart, which is no damage.</summary>
    public void Lose(Generation generation, string fault)
    {
        lock (_judging)
        {
            generation.IsLost = true;
            if (ReferenceEquals(generation, _current))
            {
                Lose(fault);
            }
        }
    }

    public void MergeFailed(Exception e)
    {
        if (_closed)
        {
            return;
        }
        var generation = _current;
        if (generation.IsBroken || generation.FindChange() is not null)
        {
            Lose(generation, $"The search index cannot be written: {e.Message}");
        }
        else
        {
            SearchLog.MergeFailed(log, e);
        }
    }

    /// <summary>Its state of this moment, which can be searched.</summary>
    /// <exception cref="RepositoryException">Unavailable when it is lost.</exception>
    public Snapshot Acquire(out Generation generation)
    {
        while (true)
        {
            generation = _current;
            try
            {
                var snapshot = generation.Acquire();
                if (MayBeRead(generation))
                {
                    return snapshot;
                }
                snapshot.Dispose();
                throw NotNow();
            }
            catch (ObjectDisposedException e) when (!_closed)
            {
                // A rebuild may just have put another generation in its place.
                if (!ReferenceEquals(generation, _current))
                {
                    continue;
                }
                Lose(generation, $"The search index cannot be read: {e.Message}");
                throw NotNow();
            }
        }
    }

    /// <summary>
    /// Whether a failed search means that the index is lost. It may have stumbled over a mistake of this program's own, and
    /// whoever asks it again must not cost the index: only what reading the files confirms is damage.
    /// </summary>
    public bool IsLostBy(Exception e, Generation generation)
    {
        if (!generation.IsLostBy(e) && generation.FindChange() is null && IsSound(generation))
        {
            return false;
        }
        Lose(generation, $"The search index cannot be read: {e.Message}");
        return true;
    }

    /// <summary>Whether nobody else did anything to the files of the last commit.</summary>
    public bool LooksSound(Generation generation)
    {
        if (generation.IsLost)
        {
            return false;
        }
        if (generation.FindChange() is not { } change)
        {
            return true;
        }
        Lose(generation, $"The search index is damaged: {change}.");
        return false;
    }

    public static RepositoryException NotNow() => SearchErrors.BeingBuilt(RetryAfter);

    // Files are mapped into memory: to read where one was cut off would end the process.
    private bool MayBeRead(Generation generation)
    {
        if (generation.IsLost)
        {
            return !ReferenceEquals(generation, _current);
        }
        var now = Environment.TickCount64;
        if (now - Interlocked.Read(ref _lookedAt) < BetweenLooks)
        {
            return true;
        }
        Interlocked.Exchange(ref _lookedAt, now);
        return LooksSound(generation) || !ReferenceEquals(generation, _current);
    }

    private bool IsSound(Generation generation)
    {
        lock (_verifying)
        {
            if (time.GetUtcNow() < _soundUntil || generation.Length > options.VerifyBytes)
            {
                return true;
            }
            try
            {
                generation.Verify();
                _soundUntil = time.GetUtcNow() + TrustAfterVerifying;
                return true;
            }
            catch (Exception e) when (Generation.IsDamage(e))
            {
                return false;
            }
        }
    }
}
