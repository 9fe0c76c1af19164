using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Measures.Counting;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Measures;

/// <summary>
/// What became public, or is no more, is counted anew by a job: a dataset may have many files, and everybody adds to the same
/// counts. What is gone is counted no more, nor is what was counted of it in the collections above.
/// </summary>
internal sealed class MeasureStep(RepositoryDb db, MeasureTable measures) : IReleaseStep
{
    public ReleaseEvents TakesPartIn =>
        ReleaseEvents.Published | ReleaseEvents.Corrected | ReleaseEvents.Withdrawn | ReleaseEvents.Removed;

    public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        var id = release.Dataset.Id;
        if (release.Event != ReleaseEvents.Removed)
        {
            context.Enqueue(new CountDatasetJob(id));
            return;
        }

        await measures.TurnAsync(ct);
        foreach (var place in release.Dataset.AncestorIds)
        {
            await measures.CopyAsync(id, place, away: true, ct);
        }

        await db.Measures.Where(m => m.ObjectId == id).ExecuteDeleteAsync(ct);
        await db.FileDownloads.Where(d => d.DatasetId == id).ExecuteDeleteAsync(ct);
    }
}
