using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Storage.Sweeping;

/// <summary>
/// Forgets keys issued to clients that cannot be registered any more; the store sweep then finds what lies under them. A grace
/// period lies between the two ends, so that a registration begun in the last moment is done long before.
/// </summary>
internal sealed class IssuedUploadSweep(RepositoryDb db, IWriteGate writes, ObjectStores stores)
{
    private const int BatchSize = 500;

    /// <summary>Forgets the keys that ran out before a moment.</summary>
    public async Task RunAsync(DateTime before, CancellationToken ct)
    {
        while (true)
        {
            var ended = await db
                .IssuedUploads.AsNoTracking()
                .Where(u => u.ExpiresAt <= before)
                .OrderBy(u => u.Id)
                .Take(BatchSize)
                .ToListAsync(ct);
            if (ended.Count == 0)
            {
                return;
            }

            foreach (var upload in ended.Where(u => u is { UploadId: not null, RegisteredAt: null }))
            {
                await AbortAsync(upload, ct);
            }

            var ids = ended.ConvertAll(u => u.Id);
            await using var turn = await writes.EnterAsync(ct);
            await db.IssuedUploads.Where(u => EF.Parameter(ids).Contains(u.Id)).ExecuteDeleteAsync(ct);
        }
    }

    private async Task AbortAsync(IssuedUploadRecord upload, CancellationToken ct)
    {
        if (stores.Has(upload.StoreName) && stores[upload.StoreName].Signed is { } signed)
        {
            await signed.AbortPartsAsync(ObjectKey.Parse(upload.StorageKey), upload.UploadId!, ct);
        }
    }
}
