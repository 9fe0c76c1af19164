using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
using Quire.Repository.Administration;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Installation;
using Quire.Repository.Keeping;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Puts together what answers show of datasets and versions. A bounded number of statements, however many versions.
/// </summary>
public sealed class DatasetViews(
    RepositoryDb db,
    SchemaCache schemas,
    Licenses licenses,
    Settings settings,
    InstallationName name,
    CollectionOwners owners,
    DatasetLocks locks,
    OperationTrace trace,
    ReadOnce once,
    IOptions<InstallationOptions> options
)
{
    private static readonly PreparedQuery<Func<RepositoryDb, long, bool, CancellationToken, Task<VersionState>>> LatestState =
        new(() =>
            EF.CompileAsyncQuery(
                (RepositoryDb db, long dataset, bool drafts, CancellationToken _) =>
                    db
                        .Versions.Where(v => v.DatasetId == dataset && (drafts || v.State != VersionState.Draft))
                        .OrderByDescending(v => v.Sequence)
                        .Select(v => v.State)
                        .First()
            )
        );

    public async Task<DatasetView> OfAsync(DatasetRecord dataset, DateTime now, bool withOwners, CancellationToken ct)
    {
        var held = await locks.InForceAsync(dataset.Id, now, ct);
        held.Select(l => l.LeaseUntil).OfType<DateTime>().ToList().ForEach(trace.ShowsUntil);
        return new(
            dataset,
            dataset.Object.PersistentId!.Url(options.Value.SiteUrl),
            await name.GetAsync(ct),
            [.. held.Select(l => l.Kind)],
            withOwners ? await owners.OfAsync(dataset.Object, ct) : []
        );
    }

    /// <summary>One version, loaded with its dataset and object.</summary>
    /// <param name="version">The version.</param>
    /// <param name="drafts">Whether who asks may know of a draft.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="withOwners">Also read the collections above.</param>
    /// <param name="showEmails">Show e-mail fields even where the installation hides them.</param>
    public async Task<VersionView> OfAsync(
        DatasetVersionRecord version,
        bool drafts,
        CancellationToken ct,
        bool withOwners = false,
        bool showEmails = false
    ) => (await OfAsync([version], drafts, ct, withOwners, showEmails))[0];

    /// <summary>Versions of one dataset, each loaded with its dataset and object.</summary>
    public async Task<IReadOnlyList<VersionView>> OfAsync(
        IReadOnlyList<DatasetVersionRecord> versions,
        bool drafts,
        CancellationToken ct,
        bool withOwners = false,
        bool showEmails = false
    )
    {
        if (versions.Count == 0)
        {
            return [];
        }

        var dataset = versions[0].Dataset;
        var latest =
            versions.FirstOrDefault(v => v.State == VersionState.Draft)?.State ?? await LatestStateAsync(dataset.Id, drafts, ct);
        var schema = await schemas.GetAsync(ct);
        var path = withOwners ? await owners.OfAsync(dataset.Object, ct) : [];
        var hideEmails = await settings.HideEmailsAsync(showEmails, ct);
        var views = new List<VersionView>(versions.Count);
        foreach (var version in versions)
        {
            views.Add(
                new(
                    version,
                    latest,
                    MetadataDocumentCodec.Parse(version.Metadata),
                    schema,
                    await licenses.FindAsync(version.Terms.LicenseId, ct),
                    path,
                    hideEmails
                )
            );
        }

        return views;
    }

    private async Task<VersionState> LatestStateAsync(long dataset, bool drafts, CancellationToken ct)
    {
        var key = new Latest(dataset, drafts);
        if (once.TryGet<object>(key, out var seen))
        {
            return (VersionState)seen;
        }

        var state = await LatestState.For(db)(db, dataset, drafts, ct);
        once.Keep(key, state);
        return state;
    }

    private sealed record Latest(long Dataset, bool Drafts);
}
