using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;

namespace Quire.Repository.Files.Content;

/// <summary>Keeps in the database what is known of the bytes of files.</summary>
internal sealed partial class ContentLedger(IServiceScopeFactory scopes, TimeProvider time, ILogger<ContentLedger> log)
    : IContentLedger
{
    // Readers come often, and each would ask the database whether it is known already.
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(long File, string Beside), DateTimeOffset> _reported = new();

    public async Task<IReadOnlyDictionary<long, byte[]>> SumsAsync(IReadOnlyCollection<long> files, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        long[] ids = [.. files];
        return await db
            .FileSums.AsNoTracking()
            .Where(s => EF.Parameter(ids).Contains(s.FileId))
            .ToDictionaryAsync(s => s.FileId, s => s.Sums, ct);
    }

    public async Task ReportAsync(StoredContent content, string found)
    {
        var now = time.GetUtcNow();
        var reported = (content.FileId, content.BesideKey);
        if (_reported.TryGetValue(reported, out var at) && now - at < KnownFor)
        {
            return;
        }

        _reported[reported] = now;
        try
        {
            if (await IsNewsAsync(content.FileId, content.BesideKey, found))
            {
                Log.Damaged(log, content.FileId, content.Store.Name, content.Key.Value, found);
            }
        }
        catch (Exception e)
            when (e is DbUpdateException or System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            // The next reader finds it again.
            _reported.TryRemove(reported, out _);
            Log.NotWritten(log, content.FileId, content.Store.Name, content.Key.Value, found, e.GetBaseException().Message);
        }
    }

    /// <summary>Takes back what was said of bytes that were found whole again; nothing when nothing was said.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="beside">Key of what lies beside it; empty for the bytes deposited.</param>
    public async Task TakeBackAsync(long file, CancellationToken ct, string beside = "")
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        _reported.TryRemove((file, beside), out _);
        if (!await db.DamagedFiles.AnyAsync(d => d.FileId == file && d.Beside == beside, ct))
        {
            return;
        }

        await using (await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct))
        {
            await db.DamagedFiles.Where(d => d.FileId == file && d.Beside == beside).ExecuteDeleteAsync(ct);
        }

        Log.Whole(log, file);
    }

    private async Task<bool> IsNewsAsync(long file, string beside, string found)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(CancellationToken.None);
        if (await db.DamagedFiles.AnyAsync(d => d.FileId == file && d.Beside == beside))
        {
            return false;
        }

        db.DamagedFiles.Add(
            new()
            {
                FileId = file,
                Beside = beside,
                Found = found,
                FoundAt = time.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync();
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(
            3301,
            LogLevel.Error,
            "The stored bytes of file {File} (store {Store}, key {Key}) are damaged: {Found} Bring them back from a backup."
        )]
        public static partial void Damaged(ILogger log, long file, string store, string key, string found);

        [LoggerMessage(3303, LogLevel.Information, "The stored bytes of file {File} are whole again.")]
        public static partial void Whole(ILogger log, long file);

        [LoggerMessage(
            3302,
            LogLevel.Error,
            "The stored bytes of file {File} (store {Store}, key {Key}) are damaged: {Found} It could not be written down: {Reason}"
        )]
        public static partial void NotWritten(ILogger log, long file, string store, string key, string found, string reason);
    }
}
