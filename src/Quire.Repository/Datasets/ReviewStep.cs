using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Datasets;

/// <summary>The draft is no more: its review ends, and so does what was said of a publication given up.</summary>
internal sealed class ReviewStep(RepositoryDb db, DatasetLocks locks) : IReleaseStep
{
    public ReleaseEvents TakesPartIn => ReleaseEvents.Published | ReleaseEvents.Corrected;

    public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        if (release.EndedReviews is { } ended)
        {
            db.Locks.RemoveRange(ended);
        }
        else
        {
            await locks.DraftEndedAsync(release.Dataset.Id, ct);
        }
    }
}
