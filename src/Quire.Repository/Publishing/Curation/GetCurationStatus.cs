using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Curation;

/// <summary>
/// The labels the newest version of a dataset was given, newest first; for those who may publish it or, where the installation
/// wants
/// that, see its draft.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="History">All of them; else the newest alone, or none.</param>
[Open("who may see it depends on a setting, and is checked with the dataset")]
public sealed record GetCurationStatus(ObjectRef Target, bool History) : IQuery<IReadOnlyList<CurationStatus>>, ITargeted;

internal sealed class GetCurationStatusHandler(RepositoryDb db, Settings settings)
    : IHandle<GetCurationStatus, IReadOnlyList<CurationStatus>>
{
    private const int Most = 1_000;

    public async Task<IReadOnlyList<CurationStatus>> HandleAsync(
        GetCurationStatus operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var toAll = await settings.IsTrueAsync(SettingNames.ShowCurationToAll, ct);
        if (!context.May(toAll ? Permission.ViewUnpublishedDataset : Permission.PublishDataset))
        {
            throw CurationErrors.Hidden();
        }

        var version = await db.Versions.NewestOf(context.Target.Id).Select(v => v.Id).FirstAsync(ct);
        return await db
            .CurationStatuses.AsNoTracking()
            .Where(s => s.VersionId == version)
            .OrderByDescending(s => s.Id)
            .Take(operation.History ? Most : 1)
            .Select(s => new CurationStatus(
                s.Label,
                s.CreatedAt,
                db.Accounts.Where(a => a.Id == s.AccountId).Select(a => a.Identifier).FirstOrDefault()
            ))
            .ToListAsync(ct);
    }
}
