using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Finds the version a selector means for this caller: what somebody may not see is not found, a draft asked for by name is
/// refused.
/// </summary>
public sealed class VersionFinder(RepositoryDb db)
{
    private static readonly PreparedQuery<Func<RepositoryDb, long, CancellationToken, Task<DatasetVersionRecord?>>> Draft = new(
        () =>
            EF.CompileAsyncQuery(
                (RepositoryDb db, long dataset, CancellationToken _) =>
                    db
                        .Versions.AsNoTracking()
                        .Include(v => v.Dataset.Object)
                        .SingleOrDefault(v => v.DatasetId == dataset && v.State == VersionState.Draft)
            )
    );

    private static readonly PreparedQuery<
        Func<RepositoryDb, long, bool, bool, CancellationToken, Task<DatasetVersionRecord?>>
    > Newest = new(() =>
        EF.CompileAsyncQuery(
            (RepositoryDb db, long dataset, bool drafts, bool deaccessioned, CancellationToken _) =>
                db
                    .Versions.AsNoTracking()
                    .Include(v => v.Dataset.Object)
                    .Where(v =>
                        v.DatasetId == dataset
                        && (
                            v.State == VersionState.Released
                            || (drafts && v.State == VersionState.Draft)
                            || (deaccessioned && v.State == VersionState.Deaccessioned)
                        )
                    )
                    .OrderByDescending(v => v.Sequence)
                    .FirstOrDefault()
        )
    );

    private static readonly PreparedQuery<
        Func<RepositoryDb, long, int, int, bool, CancellationToken, Task<DatasetVersionRecord?>>
    > Numbered = new(() =>
        EF.CompileAsyncQuery(
            (RepositoryDb db, long dataset, int major, int minor, bool deaccessioned, CancellationToken _) =>
                db
                    .Versions.AsNoTracking()
                    .Include(v => v.Dataset.Object)
                    .SingleOrDefault(v =>
                        v.DatasetId == dataset
                        && v.Major == major
                        && v.Minor == minor
                        && (v.State == VersionState.Released || (deaccessioned && v.State == VersionState.Deaccessioned))
                    )
        )
    );

    /// <summary>The version, loaded with its dataset and object, not tracked.</summary>
    public async Task<DatasetVersionRecord> FindAsync(
        VersionSelector selector,
        string selectorText,
        OperationContext context,
        bool includeDeaccessioned,
        CancellationToken ct
    ) =>
        await TryFindAsync(selector, context, includeDeaccessioned, ct)
        ?? throw DatasetErrors.VersionNotFound(selectorText, context.Target.Id);

    /// <summary>The same; null when there is nothing this caller may see.</summary>
    public async Task<DatasetVersionRecord?> TryFindAsync(
        VersionSelector selector,
        OperationContext context,
        bool includeDeaccessioned,
        CancellationToken ct
    )
    {
        var dataset = context.Target.Id;
        if (selector is VersionSelector.Draft)
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }

        return selector switch
        {
            VersionSelector.Draft => await Draft.For(db)(db, dataset, ct),
            VersionSelector.Latest => await Newest.For(db)(
                db,
                dataset,
                context.May(Permission.ViewUnpublishedDataset),
                includeDeaccessioned,
                ct
            ),
            VersionSelector.LatestPublished => await Newest.For(db)(db, dataset, false, includeDeaccessioned, ct),
            VersionSelector.Numbered { Number: var number } => await Numbered.For(db)(
                db,
                dataset,
                number.Major,
                number.Minor,
                includeDeaccessioned,
                ct
            ),
            _ => null,
        };
    }
}
