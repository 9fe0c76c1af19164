using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Export;

namespace Quire.Repository.Export;

/// <summary>Rendered exports of released versions, kept in the database. Losing one costs only the time to render it again.</summary>
public sealed class ExportCache(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Exports of versions with more files are made anew each time, because they are too large to be kept.</summary>
    public const int MaxFiles = 2000;

    public async Task<byte[]?> FindAsync(long version, string format, string sourceKey, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RepositoryDb>().Exports.AsNoTracking()
            .Where(e => e.VersionId == version && e.Format == format && e.SourceKey == sourceKey).Select(e => e.Body).SingleOrDefaultAsync(ct);
    }

    public async Task KeepAsync(long version, string format, string sourceKey, byte[] body, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
        var now = time.GetUtcNow().UtcDateTime;
        var renewed = await db.Exports.Where(e => e.VersionId == version && e.Format == format).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.SourceKey, sourceKey).SetProperty(e => e.Body, body).SetProperty(e => e.CreatedAt, now), ct);
        if (renewed > 0)
        {
            return;
        }

        db.Exports.Add(new ExportRecord { VersionId = version, Format = format, SourceKey = sourceKey, Body = body, CreatedAt = now });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody kept the same export first, or the version is gone: either way there is nothing to keep.
        }
    }
}
