using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>Tells those who follow changes, chiefly the search index.</summary>
internal sealed class IndexStep(RepositoryDb db) : IReleaseStep
{
    public ReleaseEvents TakesPartIn =>
        ReleaseEvents.Published | ReleaseEvents.Corrected | ReleaseEvents.Withdrawn | ReleaseEvents.Removed;

    public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        switch (release.Event)
        {
            case ReleaseEvents.Published:
                await PublishedAsync(release.Version, context, ct);
                break;
            case ReleaseEvents.Removed:
                context.Changed(OutboxKind.Removed, release.Dataset.Id);
                context.Changed(OutboxKind.Contents, release.Dataset.OwnerId!.Value);
                break;
            default:
                context.Changed(OutboxKind.DatasetWithFiles, release.Dataset.Id);
                break;
        }
    }

    // Those that were listed before and are no more change for followers as well.
    private async Task PublishedAsync(DatasetVersionRecord version, OperationContext context, CancellationToken ct)
    {
        var files = version is { FileCount: 0, Sequence: 1 }
            ? 0
            : await db.FileEntries.Where(e => e.DatasetId == version.DatasetId).Take(AnnounceFilesJob.AtOnce + 1).CountAsync(ct);
        context.Changed(files > AnnounceFilesJob.AtOnce ? OutboxKind.Dataset : OutboxKind.DatasetWithFiles, version.DatasetId);
        if (files > AnnounceFilesJob.AtOnce)
        {
            context.Enqueue(new AnnounceFilesJob(version.DatasetId));
        }
    }
}
