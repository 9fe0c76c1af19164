using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Tables;

/// <summary>Removes derived contents no version mentions any more, and what was said of variables in none.</summary>
public sealed class UnusedContents(RepositoryDb db)
{
    // Whoever is reading one comes to the end.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>Those of one dataset, as the database has it; their bytes go an hour later.</summary>
    public async Task RemoveAsync(OperationContext context, long dataset, CancellationToken ct)
    {
        await db
            .TableEdits.Where(t =>
                db.FileContents.Any(c => c.Id == t.ContentId && db.Objects.Any(o => o.Id == c.FileId && o.OwnerId == dataset))
                && !db.FileEntries.Any(e => e.EditsId == t.Id)
            )
            .ExecuteDeleteAsync(ct);
        var unused = await db
            .FileContents.AsNoTracking()
            .Where(c =>
                db.Objects.Any(o => o.Id == c.FileId && o.OwnerId == dataset) && !db.FileEntries.Any(e => e.ContentId == c.Id)
            )
            .Select(c => new
            {
                c.Id,
                c.StoreName,
                c.StorageKey,
            })
            .ToListAsync(ct);
        if (unused.Count == 0)
        {
            return;
        }

        long[] ids = [.. unused.Select(c => c.Id)];
        await db.FileContents.Where(c => EF.Parameter(ids).Contains(c.Id)).ExecuteDeleteAsync(ct);
        DeleteStoredObjectsJob.Enqueue(
            context,
            unused.Select(c => new StoredFile(c.StoreName, c.StorageKey)),
            context.Now + Grace
        );
    }
}
