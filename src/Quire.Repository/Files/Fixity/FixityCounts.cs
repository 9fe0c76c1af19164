using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Fixity;

/// <summary>
/// Counts the files that are to be compared, and remembers it: all of them are gone through, which nobody is to wait for with
/// every look.
/// </summary>
public sealed class FixityCounts(IServiceScopeFactory scopes, IOptions<FixityOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile FixityCount? _last;

    /// <summary>What was counted no longer ago than that, or is counted now, once for all who ask meanwhile.</summary>
    internal async Task<FixityCount> GetAsync(TimeSpan atMost, CancellationToken ct)
    {
        if (Remembered(atMost) is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(ct);
        try
        {
            return Remembered(atMost) ?? (_last = await CountAsync(ct));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private FixityCount? Remembered(TimeSpan atMost) => _last is { } last && Now - last.At < atMost ? last : null;

    private async Task<FixityCount> CountAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var now = Now;
        var since = now - options.Value.Period;
        var files = db.Files.Where(f => f.ContentCheck == ContentCheck.Passed);
        return new(
            await files.LongCountAsync(ct) + await db.AuxiliaryFiles.LongCountAsync(ct),
            await files.LongCountAsync(f => f.ComparedAt >= since, ct)
                + await db.AuxiliaryFiles.LongCountAsync(a => a.ComparedAt >= since, ct),
            await FixityAge.OldestAsync(db, ct),
            now
        );
    }
}
