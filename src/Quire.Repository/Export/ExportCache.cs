using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;

namespace Quire.Repository.Export;

/// <summary>
/// Rendered exports of released versions, kept in the database once somebody has asked for them. Losing one costs only the time
/// to render it again, so nobody waits for the keeping: it is done in the background, many together, and not at all while the
/// database cannot be written.
/// </summary>
public sealed partial class ExportCache(IServiceScopeFactory scopes, TimeProvider time, ILogger<ExportCache> log)
    : BackgroundService
{
    /// <summary>Exports of versions with more files are made anew each time, because they are too large to be kept.</summary>
    public const int MaxFiles = 2000;

    /// <summary>Longer exports are made anew each time as well, and never stand in memory as a whole.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const long MaxWaitingBytes = 32 * 1024 * 1024;
    private const int MaxTogether = 100;
    private static readonly TimeSpan PauseInTrouble = TimeSpan.FromMinutes(1);

    private readonly Channel<KeptExport> _waiting = Channel.CreateUnbounded<KeptExport>(new() { SingleReader = true });
    private long _waitingBytes;

    /// <summary>An export kept from the same source; null for none.</summary>
    public async Task<byte[]?> FindAsync(long version, string format, string sourceKey, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .Exports.AsNoTracking()
            .Where(e => e.VersionId == version && e.Format == format && e.SourceKey == sourceKey)
            .Select(e => e.Body)
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Has an export kept soon, or forgets it when too much waits already.</summary>
    public void Keep(long version, string format, string sourceKey, byte[] body)
    {
        if (Interlocked.Read(ref _waitingBytes) + body.Length <= MaxWaitingBytes)
        {
            Interlocked.Add(ref _waitingBytes, body.Length);
            _waiting.Writer.TryWrite(new(version, format, sourceKey, body));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await WriteAsync(Take(), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What waits is rendered again when it is asked for.
        }
    }

    private List<KeptExport> Take()
    {
        var taken = new List<KeptExport>();
        while (taken.Count < MaxTogether && _waiting.Reader.TryRead(out var one))
        {
            Interlocked.Add(ref _waitingBytes, -one.Body.Length);
            taken.Add(one);
        }

        return taken;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Keeping is a favour that may fail in every way.")]
    private async Task WriteAsync(List<KeptExport> exports, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var (version, format, key, body) in exports)
            {
                await WriteAsync(db, version, format, key, body, ct);
            }

            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Log.NotKept(log, exports.Count, e.Message);
            await Task.Delay(PauseInTrouble, time, ct);
        }
    }

    // The version may be gone by now, and another replica may have kept the same.
    private Task WriteAsync(RepositoryDb db, long version, string format, string key, byte[] body, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO exports (version_id, format, source_key, body, created_at)
            SELECT v.id, {format}, {key}, {body}, {now} FROM dataset_versions v WHERE v.id = {version}
            ON CONFLICT (version_id, format) DO UPDATE SET source_key = excluded.source_key, body = excluded.body, created_at = excluded.created_at
            """,
            ct
        );
    }

    private sealed record KeptExport(long Version, string Format, string SourceKey, byte[] Body);

    private static partial class Log
    {
        [LoggerMessage(
            4201,
            LogLevel.Warning,
            "{Count} exports could not be kept and will be rendered again when asked for: {Reason}"
        )]
        public static partial void NotKept(ILogger log, int count, string reason);
    }
}
