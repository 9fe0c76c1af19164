using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Identifiers.Files;

/// <summary>
/// Files that become public are given identifiers, where files have some; those that have one are told of at their providers.
/// Costs grow with the files that are new; what concerns the others is a job.
/// </summary>
internal sealed class FileIdentifierStep(
    RepositoryDb db,
    FileIdentifierPolicy policy,
    FileIdentifiers identifiers,
    IdentifierUpkeep upkeep
) : IReleaseStep
{
    public ReleaseEvents TakesPartIn => ReleaseEvents.Published | ReleaseEvents.Corrected | ReleaseEvents.Withdrawn;

    public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        var version = release.Version;
        if (release.LeavesIdentifier || version.FileCount == 0)
        {
            return;
        }

        var isFirst = version.Sequence == 1;
        var gives =
            release.Event == ReleaseEvents.Published
            && (isFirst || version.Minor == 0)
            && await policy.HoldsBelowAsync(release.Dataset, ct);
        var isAll = gives && await GiveAsync(version, context, tells: isFirst, ct);
        var isDone = release.Event == ReleaseEvents.Published && isFirst && (isAll || !gives);
        if (!isDone && (gives || await upkeep.IsElsewhereAsync(release.Dataset, ct)))
        {
            context.Enqueue(new SyncFileIdentifiersJob(version.DatasetId, Gives: gives));
        }
    }

    // Whether those are all the version begins.
    private async Task<bool> GiveAsync(DatasetVersionRecord version, OperationContext context, bool tells, CancellationToken ct)
    {
        var begun = await db
            .FileEntries.Where(e => e.DatasetId == version.DatasetId && e.FirstSequence == version.Sequence)
            .Where(e => e.File.Object.PersistentKey == null)
            .OrderBy(e => e.FileId)
            .Select(e => e.File.Object)
            .AsNoTracking()
            .Take(FileIdentifiers.AtOnce + 1)
            .ToListAsync(ct);
        var isAll = begun.Count <= FileIdentifiers.AtOnce;
        var named = await identifiers.GiveAsync(context, version.DatasetId, isAll ? begun : begun[..^1], ct);
        if (tells && isAll)
        {
            foreach (var file in named)
            {
                _ = await upkeep.ChangedAsync(context, file, ct);
            }
        }

        return isAll;
    }
}
