using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Versions of a dataset, newest first. Drafts and withdrawn versions are listed for those who may edit.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Offset">How many to leave out at the beginning; null for none.</param>
/// <param name="Limit">How many to give at most; null for all.</param>
/// <param name="OnlyReleased">Whether drafts and withdrawn versions are left out, whoever asks.</param>
[Open("What a caller may not see is left out; nothing visible is an empty list.")]
public sealed record ListDatasetVersions(ObjectRef Target, int? Offset = null, int? Limit = null, bool OnlyReleased = false)
    : IQuery<IReadOnlyList<VersionView>>,
        ITargeted;

internal sealed class ListDatasetVersionsHandler(RepositoryDb db, DatasetViews views)
    : IHandle<ListDatasetVersions, IReadOnlyList<VersionView>>
{
    public async Task<IReadOnlyList<VersionView>> HandleAsync(
        ListDatasetVersions operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var id = context.Target.Id;
        var all = !operation.OnlyReleased && context.May(Permission.EditDataset);
        var versions = db
            .Versions.AsNoTracking()
            .Include(v => v.Dataset)
                .ThenInclude(d => d.Object)
            .NewestOf(id)
            .Where(v => all || v.State == VersionState.Released)
            .Skip(Math.Max(operation.Offset ?? 0, 0));
        var found = await views.OfAsync(
            await (operation.Limit is { } limit ? versions.Take(Math.Max(limit, 0)) : versions).ToListAsync(ct),
            context.May(Permission.ViewUnpublishedDataset),
            ct
        );
        return [.. found.Select(v => v with { Held = context.Permissions })];
    }
}
