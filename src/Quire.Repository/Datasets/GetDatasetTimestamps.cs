using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Datasets;

/// <summary>When what became of a dataset. Of one that is not published nothing is told to those who may not see it.</summary>
[Open("nothing is told of what a caller may not see")]
public sealed record GetDatasetTimestamps(ObjectRef Target) : IQuery<DatasetTimestamps>, ITargeted;

internal sealed class GetDatasetTimestampsHandler(RepositoryDb db, ISearchIndex index)
    : IHandle<GetDatasetTimestamps, DatasetTimestamps>
{
    public async Task<DatasetTimestamps> HandleAsync(
        GetDatasetTimestamps operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var dataset = context.Target;
        var seesDrafts = context.May(Permission.ViewUnpublishedDataset);
        if (dataset.PublishedAt is null && !seesDrafts)
        {
            return new();
        }

        var versions = db.Versions.Where(v => v.DatasetId == dataset.Id);
        return new()
        {
            Created = dataset.CreatedAt,
            Published = dataset.PublishedAt,
            Exported = await db
                .Exports.Where(e => versions.Any(v => v.Id == e.VersionId && (seesDrafts || v.State != VersionState.Draft)))
                .MaxAsync(e => (DateTime?)e.CreatedAt, ct),
            MajorVersionReleased = await versions
                .Where(v => v.State == VersionState.Released && v.Minor == 0)
                .MaxAsync(v => v.ReleasedAt, ct),
            IndexIsStale = await NewerThanIndex()
                .AnyAsync(o => o.ObjectId == dataset.Id && o.Kind != OutboxKind.Account && o.Kind != OutboxKind.Groups, ct),
            PermissionIndexIsStale = await PermissionsChangedAsync([dataset.Id, .. dataset.AncestorIds], ct),
            Updated = seesDrafts ? await versions.MaxAsync(v => (DateTime?)v.UpdatedAt, ct) : null,
        };
    }

    // The index takes in the outbox in its order. Accounts have numbers of their own.
    private IQueryable<OutboxRecord> NewerThanIndex()
    {
        var applied = index.AppliedSequence;
        return db.Outbox.Where(o => o.Sequence > applied);
    }

    private Task<bool> PermissionsChangedAsync(IReadOnlyCollection<long> places, CancellationToken ct) =>
        NewerThanIndex().AnyAsync(o => o.Kind == OutboxKind.Permissions && places.Contains(o.ObjectId), ct);
}
