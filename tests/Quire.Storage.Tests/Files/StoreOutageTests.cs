using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Storage;
using Quire.Testing;
using Quire.Testing.Swift;

namespace Quire.Storage.Tests.Files;

/// <summary>A store that is full or away: said in a sentence, with nothing stored and nothing taken for lost.</summary>
public sealed class StoreOutageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_folder_that_goes_away_is_no_loss_of_files(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "kept");
        var (folder, away) = (Path.Combine(server.Folder, "files"), Path.Combine(server.Folder, "away"));

        Directory.Move(folder, away);
        foreach (var mounted in new[] { false, true })
        {
            _ = mounted ? Directory.CreateDirectory(folder) : null;
            MustBeAway(await admin.GetAsync($"/api/access/datafile/{file}"));
            MustBeAway(await admin.GetAsync($"/api/access/datafiles/{file}"));
            MustBeAway(await admin.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", [1]));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Guest().GetAsync("/health/ready")).Status);
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
        Directory.Move(away, folder);
        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Equal(HttpStatusCode.OK, (await admin.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", [1])).Status);
        Assert.Equal(0, await DamagedAsync(server));
    }

    [Theory, EachDatabase]
    public async Task A_full_store_takes_nothing_and_says_so(DatabaseKind database)
    {
        FailingStore? store = null;
        await using var server = await TestServer.StartAsync(
            database,
            extend: services =>
                services.AddSingleton(provider =>
                {
                    store = new(new FileSystemObjectStore("local", Path.Combine(FolderOf(provider), "files")));
                    return new ObjectStores([store], "local");
                })
        );
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "kept");

        store!.Failure = new StoreFullException("local", new IOException("No space left on device"));
        Assert.Equal((HttpStatusCode)507, (await admin.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", [1])).Status);
        Assert.Equal((HttpStatusCode)507, (await admin.UploadAsync($"/api/files/{file}/replace", "b.txt", [1])).Status);
        store.Failure = new StoreUnavailableException("local", new IOException("nobody answers"));
        MustBeAway(await admin.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", [1]));
        MustBeAway(await admin.GetAsync($"/api/access/datafile/{file}"));
        MustBeAway(await admin.GetAsync($"/api/access/datafiles/{file}"));

        store.Failure = null;
        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions/:latest/files")).Data.AsArray());
        Assert.Equal(0, await DamagedAsync(server));
    }

    [Theory, EachDatabase]
    public async Task A_service_that_goes_away_is_no_loss_of_files(DatabaseKind database)
    {
        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        var swift = await SwiftServer.GetAsync();
        using var relay = TcpRelay.To(swift.Endpoint);
        var settings = await swift.SettingsAsync();
        settings["Storage:Stores:s3:Endpoint"] = relay.Address.AbsoluteUri;
        await using var server = await TestServer.StartAsync(database, settings);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "kept");
        _ = (await admin.UploadAsync($"/api/access/datafile/{file}/auxiliary/t/1", "t.txt", "derived"u8.ToArray())).Data;

        relay.Cut();
        foreach (
            var path in new[]
            {
                $"/api/access/datafile/{file}",
                $"/api/access/datafiles/{file}",
                $"/api/access/datafile/{file}/auxiliary/t/1",
            }
        )
        {
            MustBeAway(await admin.GetAsync(path));
        }

        MustBeAway(await admin.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", [1]));
        MustBeAway(await admin.UploadAsync($"/api/files/{file}/replace", "b.txt", [1]));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Guest().GetAsync("/health/ready")).Status);
        // What needs no store goes on.
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/datasets/{dataset}")).Status);

        relay.Join();
        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Equal("derived", (await admin.GetAsync($"/api/access/datafile/{file}/auxiliary/t/1")).Text);
        Assert.Equal(HttpStatusCode.OK, (await admin.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", [1])).Status);
        await Wait.UntilAsync(
            async () => (await server.Guest().GetAsync("/health/ready")).Status == HttpStatusCode.OK,
            "the store is healthy again"
        );
        Assert.Equal(0, await DamagedAsync(server));
    }

    private static string FolderOf(IServiceProvider provider) =>
        provider
            .GetRequiredService<Microsoft.Extensions.Options.IOptions<Repository.Installation.InstallationOptions>>()
            .Value.DataFolder;

    private static void MustBeAway(WireAnswer answer)
    {
        answer.MustBeError(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("The storage cannot be used now. Try again later.", answer.Message);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
    }

    private static async Task<int> DamagedAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RepositoryDb>().DamagedFiles.CountAsync(Ct);
    }
}
