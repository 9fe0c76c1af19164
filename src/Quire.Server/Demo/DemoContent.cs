using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Access;
using Quire.Repository.Access.Previews;
using Quire.Repository.Accounts;
using Quire.Repository.Administration;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Listing;
using Quire.Repository.Files.Periods;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Server.Demo;

/// <summary>
/// Deposits and publishes example collections, datasets and files through the same operations clients use. Goes on where an
/// earlier start was interrupted: what is missing is deposited, what is there stays as it is.
/// </summary>
internal sealed class DemoContent(IServiceProvider services)
{
    // Two minutes: longer than a busy machine takes to publish a dataset.
    private const int MostLooks = 2_400;

    /// <summary>What there is to look at, for whoever asked for it; the address of the pages last.</summary>
    /// <param name="address">Where the server answers.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> TourAsync(string address, CancellationToken ct)
    {
        var link = await ReadAsync(db => db.PreviewLinks.Where(l => l.IsAnonymized).Select(l => l.Token).FirstOrDefaultAsync(ct));
        return $"""
            They lie in the collections {string.Join(", ", DemoCollections.All.Select(c => c.Input.Alias))}. Look around:
              curl '{address}/api/search?q=*&type=dataset'
              curl {address}/api/dataverses/root/contents{(
                link is null ? "" : $"\n  a draft as anonymous reviewers see it: {address}/preview?token={link}"
            )}
              in a browser: {address}/dataverse/{DemoCollections.All[0].Input.Alias}
            """;
    }

    /// <summary>How many datasets were deposited, or were only half there and are whole now.</summary>
    public async Task<int> DepositAsync(CancellationToken ct)
    {
        var account = await ReadAsync(db => db.Accounts.Where(a => a.IsSuperuser).OrderBy(a => a.Id).FirstAsync(ct));
        var caller = CallerDirectory.Of(account, address: null);
        await AllowAsync(caller, ct);
        foreach (var collection in DemoCollections.All)
        {
            await DepositAsync(collection, caller, ct);
        }

        var schema = await services.GetRequiredService<SchemaCache>().GetAsync(ct);
        var licenses = await services.GetRequiredService<Licenses>().AllAsync(ct);
        var count = 0;
        foreach (var dataset in DemoDatasets.All(schema))
        {
            var license = licenses.FirstOrDefault(l => l.Name == dataset.License) ?? licenses.First(l => l.Name == "CC0 1.0");
            count += await DepositAsync(dataset, license, caller, ct) ? 1 : 0;
        }

        return count;
    }

    // What the examples show, where nobody has decided about it.
    private async Task AllowAsync(Caller caller, CancellationToken ct)
    {
        foreach (
            var (name, value) in ((string, string)[])
                [
                    (SettingNames.MaxEmbargoMonths, "-1"),
                    (SettingNames.AnonymizedFieldTypeNames, "author, datasetContact, contributor, depositor"),
                ]
        )
        {
            if (!await ReadAsync(db => db.Settings.AnyAsync(s => s.Name == name, ct)))
            {
                await RunAsync(new SetSetting(name, value), caller, ct);
            }
        }
    }

    private async Task DepositAsync(DemoCollection collection, Caller caller, CancellationToken ct)
    {
        var alias = collection.Input.Alias!;
        var there = await ReadAsync(db =>
            db.Collections.Where(c => c.AliasKey == alias)
                .Select(c => new { Published = c.Object.PublishedAt != null })
                .SingleOrDefaultAsync(ct)
        );
        if (there is null)
        {
            await RunAsync(new CreateCollection(new ObjectRef.Collection(collection.Parent), collection.Input), caller, ct);
        }

        if (there is not { Published: true })
        {
            await RunAsync(new PublishCollection(new ObjectRef.Collection(alias)), caller, ct);
        }
    }

    /// <summary>Whether anything was left to do.</summary>
    private async Task<bool> DepositAsync(DemoDataset dataset, License license, Caller caller, CancellationToken ct)
    {
        var terms = new TermsOfUse { LicenseId = license.Id, FileAccessRequest = true };
        if (await FindAsync(dataset, ct) is { } there)
        {
            // Whatever was published is whole, but for a version that follows; what somebody holds a lock on is being published
            // or reviewed.
            var completed = !there.Settled && await CompleteAsync(dataset, there.Id, caller, ct);
            return await ReleaseLaterAsync(dataset, there.Id, terms, caller, ct) || completed;
        }

        var version = new VersionInput(dataset.Metadata, terms);
        var made = await RunAsync(new CreateDataset(new ObjectRef.Collection(dataset.Collection), new(version)), caller, ct);
        await CompleteAsync(dataset, made.Id, caller, ct);
        await ReleaseLaterAsync(dataset, made.Id, terms, caller, ct);
        return true;
    }

    /// <summary>Adds what the draft lacks, and publishes it where it is to be published.</summary>
    private async Task<bool> CompleteAsync(DemoDataset dataset, long id, Caller caller, CancellationToken ct)
    {
        var target = new ObjectRef.Dataset(id);
        var added = await AddAsync(dataset.Files, id, caller, ct);
        if (dataset.Published)
        {
            await EmbargoAsync(dataset.Files, id, caller, ct);
            await TablesReadAsync(id, ct);
            await RunAsync(new PublishDataset(target, ReleaseKind.Major), caller, ct);
            return true;
        }

        if (await ReadAsync(db => db.PreviewLinks.AnyAsync(l => l.DatasetId == id, ct)))
        {
            return added;
        }

        await RunAsync(new CreatePreviewLink(target, Anonymized: true), caller, ct);
        return true;
    }

    private async Task<bool> AddAsync(IReadOnlyList<DemoFile> files, long id, Caller caller, CancellationToken ct)
    {
        var listed = await ReadAsync(async db =>
            await db.EntriesOf(await DraftAsync(db, id, ct))
                // A table is still known by the name it came with.
                .Select(e => new { e.DirectoryLabel, Label = e.Content != null ? e.Content.OriginalName : e.Label })
                .ToListAsync(ct)
        );
        var missing = files.Where(f => !listed.Exists(l => l.Label == f.Name && l.DirectoryLabel == f.Folder)).ToList();
        foreach (var file in missing)
        {
            await RunAsync(new AddFile(new ObjectRef.Dataset(id), new DemoUpload(file)), caller, ct);
        }

        return missing.Count > 0;
    }

    private async Task EmbargoAsync(IReadOnlyList<DemoFile> files, long id, Caller caller, CancellationToken ct)
    {
        foreach (var file in files.Where(f => f.Embargo is not null))
        {
            var open = await ReadAsync(async db =>
                await db.EntriesOf(await DraftAsync(db, id, ct))
                    .Where(e => e.File.EmbargoEnd == null)
                    .Select(e => new
                    {
                        e.FileId,
                        e.Label,
                        Came = e.Content != null ? e.Content.OriginalName : null,
                    })
                    .ToListAsync(ct)
            );
            var ids = open.Where(e => e.Label == file.Name || e.Came == file.Name).Select(e => e.FileId).ToList();
            if (ids.Count > 0)
            {
                var until = DateOnly
                    .FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)
                    .AddYears(1);
                var embargo = new PeriodInput(until, file.Embargo, ids);
                await RunAsync(new SetEmbargo(new ObjectRef.Dataset(id), new(embargo)), caller, ct);
            }
        }
    }

    /// <summary>Publishes the version that follows the first, unless it is there or somebody has begun their own.</summary>
    private async Task<bool> ReleaseLaterAsync(
        DemoDataset dataset,
        long id,
        TermsOfUse terms,
        Caller caller,
        CancellationToken ct
    )
    {
        if (dataset.Later is not { } later || !await IsReleasedAsync(id, ct))
        {
            return false;
        }

        var versions = await ReadAsync(db =>
            db.Versions.Where(v => v.DatasetId == id).Select(v => new { v.State, v.Title }).ToListAsync(ct)
        );
        var draft = versions.Find(v => v.State == VersionState.Draft);
        if (
            versions.Exists(v => v.State != VersionState.Draft && v.Title == later.Title)
            || (draft is not null && draft.Title != later.Title)
        )
        {
            return false;
        }

        var target = new ObjectRef.Dataset(id);
        if (draft is null)
        {
            await RunAsync(new UpdateDraft(target, new(new VersionInput(later.Metadata, terms))), caller, ct);
        }

        await AddAsync(later.Added, id, caller, ct);
        await TablesReadAsync(id, ct);
        await RunAsync(new PublishDataset(target, later.Kind), caller, ct);
        return true;
    }

    // What could not be published yet, the next start goes on with.
    private async Task<bool> IsReleasedAsync(long id, CancellationToken ct)
    {
        for (var i = 0; i < MostLooks; i++)
        {
            // A lock of a publication may stay for a while after it has ended.
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            if (
                await ReadAsync(db =>
                    db.Datasets.AnyAsync(
                        d =>
                            d.Id == id
                            && d.Object.PublishedAt != null
                            && !db.Locks.Any(l => l.DatasetId == id && (l.LeaseUntil == null || l.LeaseUntil > now)),
                        ct
                    )
                )
            )
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), services.GetRequiredService<TimeProvider>(), ct);
        }

        return false;
    }

    private static Task<DatasetVersionRecord> DraftAsync(RepositoryDb db, long id, CancellationToken ct) =>
        db.Versions.SingleAsync(v => v.DatasetId == id && v.State == VersionState.Draft, ct);

    // Nothing is published while its tables are read.
    private async Task TablesReadAsync(long dataset, CancellationToken ct)
    {
        while (await ReadAsync(db => db.Locks.AnyAsync(l => l.DatasetId == dataset && l.AllowsEdits, ct)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), services.GetRequiredService<TimeProvider>(), ct);
        }
    }

    private Task<Found?> FindAsync(DemoDataset dataset, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return ReadAsync(db =>
            db.Datasets.Where(d =>
                    d.Versions.Any(v => v.Title == dataset.Title)
                    && db.Collections.Any(c => c.Id == d.Object.OwnerId && c.AliasKey == dataset.Collection)
                )
                .OrderBy(d => d.Id)
                .Select(d => new Found(
                    d.Id,
                    d.Object.PublishedAt != null
                        || d.Versions.Any(v => v.State != VersionState.Draft)
                        || db.Locks.Any(l =>
                            l.DatasetId == d.Id && !l.AllowsEdits && (l.LeaseUntil == null || l.LeaseUntil > now)
                        )
                ))
                .FirstOrDefaultAsync(ct)
        );
    }

    private async Task<TResult> RunAsync<TResult>(IOperation<TResult> operation, Caller caller, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OperationGate>().RunAsync(operation, caller, ct);
    }

    private async Task<T> ReadAsync<T>(Func<RepositoryDb, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }

    private sealed record Found(long Id, bool Settled);
}
