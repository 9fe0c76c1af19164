using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Files.Download;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Tells which datasets have a picture that was sent, or that of a file that was chosen.</summary>
public sealed class SetPictures(RepositoryDb db, Downloads downloads)
{
    /// <summary>What is set, by dataset, in one statement however many; the bytes of the pictures are not read.</summary>
    public async Task<Dictionary<long, SetPicture>> OfAsync(IReadOnlyCollection<long> datasets, CancellationToken ct)
    {
        var open = downloads.Public(db.Files);
        var set = await db
            .DatasetThumbnails.Where(t => EF.Parameter(datasets).Contains(t.DatasetId))
            .Where(t =>
                t.Png != null
                || (db.Thumbnails.Any(p => p.FileId == t.FileId && p.Png != null) && open.Any(f => (long?)f.Id == t.FileId))
            )
            .Select(t => new
            {
                t.DatasetId,
                IsSent = t.Png != null,
                EmbargoEnd = db.Files.Where(f => (long?)f.Id == t.FileId).Select(f => f.EmbargoEnd).FirstOrDefault(),
                RetentionEnd = db.Files.Where(f => (long?)f.Id == t.FileId).Select(f => f.RetentionEnd).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return set.ToDictionary(
            s => s.DatasetId,
            s => s.IsSent ? new SetPicture(IsThere: true) : new(IsThere: true, s.EmbargoEnd, s.RetentionEnd)
        );
    }
}
