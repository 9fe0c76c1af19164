using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>
/// While tables wait to be read, their dataset goes on as if they were none; and they are read whatever ends meanwhile.
/// </summary>
public sealed class InterruptedIngestTests
{
    [Theory, EachDatabase]
    public async Task Files_come_and_go_while_others_wait_and_only_publication_waits_with_them(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await Workers.EndAsync(server);
        var first = await UploadAsync(admin, dataset, "first.csv");

        var second = await UploadAsync(admin, dataset, "second.csv");
        var held = (await admin.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray().Single()!;
        Assert.Equal(("Ingest", "Ingest of 2 tabular data file(s) is in progress."), (held.Of("lockType"), held.Of("message")));
        Assert.Equal("scheduled", (await TableUpload.OfAsync(admin, first)).Of("ingestStatus"));
        var plain = (await admin.UploadAsync($"/api/datasets/{dataset}/add", "a.txt", "a"u8.ToArray())).Data;
        Assert.NotNull(plain);
        Assert.Equal(TableUpload.Beaks, (await admin.GetAsync($"/api/access/datafile/{first}")).Text);
        (await admin.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major")).MustBeError(
            HttpStatusCode.Forbidden,
            "This dataset is locked. Reason: Ingest. Please try publishing later."
        );
        (await admin.PostAsync($"/api/files/{first}/reingest")).MustBeError(
            HttpStatusCode.Forbidden,
            "Dataset already locked with an Ingest lock"
        );
        _ = (await admin.DeleteAsync($"/api/files/{second}")).Data;

        using var worker = await Workers.BeginAsync(server);
        await Make.TablesReadAsync(admin, dataset);
        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray());
        Assert.Equal("first.tab", (await TableUpload.OfAsync(admin, first)).Of("filename"));
        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major")).Status);
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory, EachDatabase]
    public async Task A_dataset_that_goes_while_its_table_waits_leaves_nothing(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var before = server.StoredFiles.Count;
        await Workers.EndAsync(server);
        _ = await UploadAsync(admin, dataset, "gone.csv");
        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}")).Data;

        using var worker = await Workers.BeginAsync(server);

        await Wait.UntilAsync(() => server.StoredFiles.Count == before, "what was stored of it is gone");
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory, EachDatabase]
    public async Task While_its_dataset_is_being_published_no_table_is_read_and_none_is_stored(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        await Workers.EndAsync(server);
        var file = await UploadAsync(admin, dataset, "first.csv");
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var held = new DatasetLockRecord
        {
            DatasetId = dataset,
            Kind = DatasetLocks.Workflow,
            CreatedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        db.Locks.Add(held);
        await db.SaveChangesAsync();
        // The next attempt is the last: however long it waits, that is none.
        await db.Jobs.Where(j => j.Kind == "IngestFile").ExecuteUpdateAsync(set => set.SetProperty(j => j.Attempts, 59));
        var before = server.StoredFiles.Count;

        using var worker = await Workers.BeginAsync(server);
        await Wait.UntilAsync(
            () => db.Jobs.AnyAsync(j => j.Kind == "IngestFile" && j.LastError != null),
            "the table was refused its place"
        );
        Assert.Contains(
            "is being published",
            await db.Jobs.Where(j => j.Kind == "IngestFile").Select(j => j.LastError).SingleAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(before, server.StoredFiles.Count);

        await db.Locks.Where(l => l.Id == held.Id).ExecuteDeleteAsync();
        await Make.TablesReadAsync(admin, dataset);
        Assert.Equal("first.tab", (await TableUpload.OfAsync(admin, file)).Of("filename"));
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory, EachDatabase]
    public async Task A_file_found_to_be_of_another_type_meanwhile_is_read_no_more_and_locks_nothing(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        await Workers.EndAsync(server);
        var file = await UploadAsync(admin, dataset, "first.csv");
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await db.Files.Where(f => f.Id == file).ExecuteUpdateAsync(set => set.SetProperty(f => f.ContentType, "text/plain"));

        using var worker = await Workers.BeginAsync(server);
        await Make.TablesReadAsync(admin, dataset);

        var found = await TableUpload.OfAsync(admin, file);
        Assert.Equal(("first.csv", "failed"), (found.Of("filename"), found.Of("ingestStatus")));
        Assert.Equal("Files of the type text/plain are not read as tables.", found.Of("ingestReport"));
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<long> UploadAsync(Wire wire, long dataset, string name) =>
        (await wire.UploadAsync($"/api/datasets/{dataset}/add", name, Encoding.UTF8.GetBytes(TableUpload.Beaks))).Data["files"]![
            0
        ]!["dataFile"]!.Id();
}
