using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>
/// Makes the thumbnails that are missing, once a day: of files from before there were any, of those whose bytes were looked at
/// later or were damaged then, and where a failure was forgiven.
/// </summary>
internal sealed record FillThumbnailsJob : IJob<FillThumbnailsJob>
{
    public static JobDeclaration<FillThumbnailsJob> Declaration { get; } =
        new("FillThumbnails", JobLane.Pictures, JobPayloads.Default.FillThumbnailsJob) { Interval = _ => TimeSpan.FromDays(1) };
}

internal sealed class FillThumbnailsJobHandler(RepositoryDb db, ThumbnailTypes types, ThumbnailMaking thumbnails)
    : IHandleJob<FillThumbnailsJob>
{
    private const int Step = 100;

    public async Task RunAsync(FillThumbnailsJob job, JobRun run, CancellationToken ct)
    {
        var limit = await types.LimitAsync(ct);
        var last = 0L;
        while (await NextAsync(last, limit, ct) is { Count: > 0 } files)
        {
            foreach (var file in files)
            {
                try
                {
                    await thumbnails.MakeAsync(file, ct);
                }
                catch (StoreUnavailableException)
                {
                    // The next day looks again; the others do not wait for it.
                }
            }

            last = files[^1];
        }
    }

    private Task<List<long>> NextAsync(long after, long limit, CancellationToken ct) =>
        db
            .Files.Where(ThumbnailTypes.Within(limit))
            .Where(f => f.Id > after && !db.Thumbnails.Any(t => t.FileId == f.Id))
            .OrderBy(f => f.Id)
            .Select(f => f.Id)
            .Take(Step)
            .ToListAsync(ct);
}
