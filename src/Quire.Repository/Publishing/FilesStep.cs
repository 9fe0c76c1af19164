using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Files.Tables;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// Files that become public with the version, and restrictions that hold from now on. Costs grow with the changes, not with the
/// files.
/// </summary>
internal sealed class FilesStep(RepositoryDb db, VersionUnf unf) : IReleaseStep
{
    public ReleaseEvents TakesPartIn => ReleaseEvents.Published | ReleaseEvents.Corrected;

    public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        var version = release.Version;
        if (version.FileCount == 0)
        {
            version.Unf = null;
            return;
        }

        var begun = db.FileEntries.Where(e => e.DatasetId == version.DatasetId && e.FirstSequence == version.Sequence);
        var files = begun.Select(e => e.FileId);
        var restricted = begun.Where(e => e.Restricted).Select(e => e.FileId);
        if (version.Sequence == 1)
        {
            version.Dataset.EmbargoCitationDate = await db
                .Files.Where(f => files.Contains(f.Id) && f.EmbargoEnd != null)
                .MaxAsync(f => f.EmbargoEnd, ct);
        }

        await db
            .Objects.Where(o => o.PublishedAt == null && files.Contains(o.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.PublishedAt, context.Now), ct);
        var freed = await db
            .Files.Where(f => f.Restricted && files.Contains(f.Id) && !restricted.Contains(f.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Restricted, false), ct);
        var kept = await db
            .Files.Where(f => !f.Restricted && restricted.Contains(f.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Restricted, true), ct);
        version.Unf = await unf.OfAsync(version, context.Today, ct);
        if (freed + kept > 0)
        {
            await unf.RenewAllAsync(version.DatasetId, context.Today, ct);
        }
    }
}
