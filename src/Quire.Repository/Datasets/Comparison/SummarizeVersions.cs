using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Comparison;

/// <summary>
/// Says of versions what is new in each, newest first. A bounded number of statements, however many versions.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Offset">How many to leave out at the beginning.</param>
/// <param name="Limit">How many to give at most; null for all.</param>
[Open("What a caller may not see is left out; of withdrawn versions no more is told than why.")]
public sealed record SummarizeVersions(ObjectRef Target, int Offset = 0, int? Limit = null) : IQuery<VersionSummaries>, ITargeted;

internal sealed class SummarizeVersionsHandler(
    RepositoryDb db,
    DatasetViews views,
    ComparedFiles files,
    VersionContributors contributors
) : IHandle<SummarizeVersions, VersionSummaries>
{
    public async Task<VersionSummaries> HandleAsync(SummarizeVersions operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var drafts = context.May(Permission.ViewUnpublishedDataset);
        var visible = db.Versions.NewestOf(id).KnownTo(drafts);
        var total = await visible.CountAsync(ct);
        var page = visible.Skip(operation.Offset);
        var wanted = await (operation.Limit is { } limit ? page.Take(limit) : page).Select(v => v.Sequence).ToListAsync(ct);
        if (wanted.Count == 0)
        {
            return new([], total);
        }

        var (newest, oldest) = (wanted[0], wanted[^1]);
        // The last of them is compared with one that is not among them.
        var reach = await db
            .Versions.Where(v => v.DatasetId == id && v.Sequence < oldest && v.State != VersionState.Deaccessioned)
            .MaxAsync(v => (int?)v.Sequence, ct);
        var read = await db
            .Versions.AsNoTracking()
            .Include(v => v.Dataset)
                .ThenInclude(d => d.Object)
            .NewestOf(id)
            .Where(v => v.Sequence <= newest && v.Sequence >= (reach ?? 0))
            .ToListAsync(ct);
        var seen = await views.OfAsync(read, drafts, ct);
        var names = await contributors.OfAsync(read, ct);
        var changes = await files.BetweenAsync(id, read[^1].Sequence, newest, ct);
        var same = await files.SameEditsAsync(changes, ct);
        return new([.. Enumerable.Range(0, wanted.Count).Select(i => Summary(seen, i, names, changes, same))], total);
    }

    private static VersionSummary Summary(
        IReadOnlyList<VersionView> newestFirst,
        int index,
        IReadOnlyDictionary<long, string> names,
        IReadOnlyList<ComparedFile> changes,
        IReadOnlySet<(long, long)> same
    )
    {
        var version = newestFirst[index];
        var before = newestFirst.Skip(index + 1);
        var compared = before.FirstOrDefault(v => v.Version.State != VersionState.Deaccessioned);
        return new(
            version,
            version.Version.CreatorId is { } creator ? names.GetValueOrDefault(creator) : null,
            before.FirstOrDefault(),
            compared is null || version.Version.State == VersionState.Deaccessioned
                ? null
                : VersionComparison.Of(compared, version, changes, same)
        );
    }
}
