using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Listing;
using Quire.Repository.Files.Periods;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>
/// Finds the picture of a dataset: what was uploaded for it, else that of the file chosen, else, unless somebody removed it, that
/// of the first public file of the newest release that has one. Pictures of files that are not for everybody are shown to nobody.
/// </summary>
public sealed class DatasetThumbnails(RepositoryDb db, Downloads downloads)
{
    /// <summary>Side of the small form, in pixels.</summary>
    public const int Card = 48;

    /// <summary>Side of the larger form, in pixels.</summary>
    public const int Logo = 140;

    private const int Most = 100;

    /// <summary>The picture, not larger than a side; null for none. The target is the dataset.</summary>
    public async Task<DatasetThumbnail?> OfAsync(OperationContext context, int side, CancellationToken ct)
    {
        if (context.Target.PublishedAt is null && !context.May(Permission.ViewUnpublishedDataset))
        {
            return null;
        }

        var dataset = context.Target.Id;
        var decided = await db.DatasetThumbnails.AsNoTracking().SingleOrDefaultAsync(t => t.DatasetId == dataset, ct);
        if (decided?.Png is { } uploaded)
        {
            return new(ThumbnailImage.Within(uploaded, side), FileId: null);
        }

        var among = decided is null ? await ReleasedAsync(dataset, ct) : db.Files.Where(f => f.Id == decided.FileId);
        var found = among is null
            ? null
            : await WithPictures(ForEverybody(context, among)).OrderBy(t => t.FileId).FirstOrDefaultAsync(ct);
        return found is null ? null : new(ThumbnailImage.Within(found.Png!, side), found.FileId);
    }

    /// <summary>What can be chosen: pictures of the files of the newest version that are, or will be, for everybody.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="file">The one file whose picture is wanted; null for all, and the one that was sent.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<DatasetThumbnail>> CandidatesAsync(OperationContext context, long? file, CancellationToken ct)
    {
        var newest = await db.Versions.AsNoTracking().NewestOf(context.Target.Id).FirstAsync(ct);
        var found = await WithPictures(ForEverybody(context, db.EntriesOf(newest).Select(e => e.File)))
            .Where(t => file == null || t.FileId == file)
            .OrderBy(t => t.FileId)
            .Take(Most)
            .ToListAsync(ct);
        var uploaded = file is not null
            ? null
            : await db.DatasetThumbnails.AsNoTracking().SingleOrDefaultAsync(t => t.DatasetId == newest.DatasetId, ct);
        return
        [
            .. uploaded?.Png is { } png ? new[] { new DatasetThumbnail(ThumbnailImage.Within(png, Card), null) } : [],
            .. found.Select(t => new DatasetThumbnail(ThumbnailImage.Within(t.Png!, Card), t.FileId)),
        ];
    }

    private async Task<IQueryable<FileRecord>?> ReleasedAsync(long dataset, CancellationToken ct)
    {
        var release = await db
            .Versions.AsNoTracking()
            .NewestOf(dataset)
            .FirstOrDefaultAsync(v => v.State == VersionState.Released, ct);
        return release is null ? null : db.EntriesOf(release).Select(e => e.File);
    }

    // Of files in no release, those who see drafts see pictures of what is not restricted.
    private IQueryable<FileRecord> ForEverybody(OperationContext context, IQueryable<FileRecord> files) =>
        context.May(Permission.ViewUnpublishedDataset)
            ? files.Where(f => !f.Restricted).AvailableOn(downloads.Today)
            : downloads.Open(files);

    private IQueryable<ThumbnailRecord> WithPictures(IQueryable<FileRecord> files) =>
        db.Thumbnails.AsNoTracking().Where(t => t.Png != null && files.Any(f => f.Id == t.FileId));
}
