using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Files;
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
    /// <summary>What there is to look at, for whoever asked for it.</summary>
    /// <param name="address">Where the server answers.</param>
    public static string Tour(string address) =>
        $"""
            They lie in the collections {string.Join(", ", DemoCollections.All.Select(c => c.Input.Alias))}. Look around:
              curl '{address}/api/search?q=*&type=dataset'
              curl {address}/api/dataverses/root/contents
            """;

    /// <summary>How many datasets were deposited, or were only half there and are whole now.</summary>
    public async Task<int> DepositAsync(CancellationToken ct)
    {
        var account = await ReadAsync(db => db.Accounts.Where(a => a.IsSuperuser).OrderBy(a => a.Id).FirstAsync(ct));
        var caller = CallerDirectory.Of(account, address: null);
        foreach (var collection in DemoCollections.All)
        {
            await DepositAsync(collection, caller, ct);
        }

        var schema = await services.GetRequiredService<SchemaCache>().GetAsync(ct);
        var license = (await services.GetRequiredService<Licenses>().AllAsync(ct)).First(l => l.Name == "CC0 1.0");
        var count = 0;
        foreach (var dataset in DemoDatasets.All(schema))
        {
            count += await DepositAsync(dataset, license, caller, ct) ? 1 : 0;
        }

        return count;
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
        if (await FindAsync(dataset, ct) is { } there)
        {
            // Whatever was published is whole; what somebody holds a lock on is being published or reviewed.
            return !there.Settled && await CompleteAsync(dataset, there.Id, caller, ct);
        }

        var version = new VersionInput(dataset.Metadata, new() { LicenseId = license.Id, FileAccessRequest = true });
        var made = await RunAsync(new CreateDataset(new ObjectRef.Collection(dataset.Collection), new(version)), caller, ct);
        await CompleteAsync(dataset, made.Id, caller, ct);
        return true;
    }

    /// <summary>Adds the files the draft lacks, and publishes it where it is to be published.</summary>
    private async Task<bool> CompleteAsync(DemoDataset dataset, long id, Caller caller, CancellationToken ct)
    {
        var target = new ObjectRef.Dataset(id);
        var listed = await ReadAsync(async db =>
            await db.EntriesOf(await db.Versions.SingleAsync(v => v.DatasetId == id, ct))
                // A table is still known by the name it came with.
                .Select(e => new { e.DirectoryLabel, Label = e.Content != null ? e.Content.OriginalName : e.Label })
                .ToListAsync(ct)
        );
        var missing = dataset.Files.Where(f => !listed.Exists(l => l.Label == f.Name && l.DirectoryLabel == f.Folder)).ToList();
        foreach (var file in missing)
        {
            await RunAsync(new AddFile(target, new DemoUpload(file)), caller, ct);
        }

        if (dataset.Published)
        {
            await TablesReadAsync(id, ct);
            await RunAsync(new PublishDataset(target, ReleaseKind.Major), caller, ct);
        }

        return missing.Count > 0 || dataset.Published;
    }

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
