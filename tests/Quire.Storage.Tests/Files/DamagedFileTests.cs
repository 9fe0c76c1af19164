using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Files.Content;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;
using Quire.Storage.Tests.Sweeping;
using Quire.Testing;

namespace Quire.Storage.Tests.Files;

/// <summary>What clients and administrators see when stored bytes are not those that were deposited.</summary>
public sealed class DamagedFileTests
{
    private const string Damaged = "The stored bytes of this file are damaged or gone";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task Damaged_bytes_are_never_sent_and_the_damage_is_shown_until_they_are_whole(
        DatabaseKind database,
        StoreKind kind
    )
    {
        await using var served = await Swept.StartAsync(database, kind);
        using var admin = served.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "these are the bytes");
        var key = (await served.Store.ListAsync("", Ct).SingleAsync(Ct)).Key;
        Assert.Equal("Healthy", await HealthAsync(served.Server));

        foreach (var spoiled in new[] { "these are the bytez", "these are", "", null })
        {
            await SpoilAsync(served.Store, key, spoiled is null ? null : System.Text.Encoding.UTF8.GetBytes(spoiled));
            await MustBeDamagedAsync(admin, file);
            Assert.Equal("Degraded", await HealthAsync(served.Server));
        }

        await SpoilAsync(served.Store, key, "these are the bytes"u8.ToArray());
        await RecheckAsync(served.Server);

        Assert.Equal("these are the bytes", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Equal("Healthy", await HealthAsync(served.Server));
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task Damage_of_what_lies_beside_a_file_is_shown_and_the_file_stays_whole(DatabaseKind database, StoreKind kind)
    {
        await using var served = await Swept.StartAsync(database, kind);
        using var admin = served.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "these are the bytes");
        var path = $"/api/access/datafile/{file}/auxiliary/derived/1";
        var other = (await served.Store.ListAsync("", Ct).SingleAsync(Ct)).Key;
        _ = (await admin.UploadAsync(path, "d.json", "{}"u8.ToArray())).Data;
        var key = (await served.Store.ListAsync("", Ct).SingleAsync(o => o.Key != other, Ct)).Key;
        Assert.Equal("{}", (await admin.GetAsync(path)).Text);

        foreach (var spoiled in new byte[]?[] { "{]"u8.ToArray(), "{"u8.ToArray(), null })
        {
            await SpoilAsync(served.Store, key, spoiled);
            var answer = await admin.GetAsync(path);
            answer.MustBeError(HttpStatusCode.InternalServerError);
            Assert.StartsWith(Damaged, answer.Message, StringComparison.Ordinal);
            Assert.Equal("Degraded", await HealthAsync(served.Server));
        }

        Assert.Equal("these are the bytes", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        var finding = Assert.Single((await admin.GetAsync("/api/quire/fixity")).Data["findings"]!.AsArray())!;
        Assert.Equal((file, key.Value), (finding["fileId"]!.GetValue<long>(), finding["storageKey"]!.GetValue<string>()));

        await SpoilAsync(served.Store, key, "{}"u8.ToArray());
        await RecheckAsync(served.Server);
        Assert.Equal("Healthy", await HealthAsync(served.Server));
        Assert.Equal("{}", (await admin.GetAsync(path)).Text);

        await SpoilAsync(served.Store, key, null);
        (await admin.GetAsync(path)).MustBeError(HttpStatusCode.InternalServerError);
        Assert.Equal("Degraded", await HealthAsync(served.Server));
        Assert.Equal("Auxiliary file deleted.", (await admin.DeleteAsync(path)).Message);
        Assert.Equal("Healthy", await HealthAsync(served.Server));
    }

    [Theory, EachDatabase]
    public async Task Damage_of_a_table_is_shown_until_it_is_whole(DatabaseKind database)
    {
        await using var served = await Swept.StartAsync(database, StoreKind.Files);
        using var admin = served.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.csv", "x,y\n1,2\n3,4\n", contentType: "text/csv");
        var key = ObjectKey.Parse(
            await Wait.ForAsync(
                async () =>
                {
                    await using var scope = served.Server.Services.CreateAsyncScope();
                    return await scope
                        .ServiceProvider.GetRequiredService<RepositoryDb>()
                        .FileContents.Where(c => c.FileId == file)
                        .Select(c => c.StorageKey)
                        .SingleOrDefaultAsync(Ct);
                },
                "the table is read"
            )
        );
        await Make.UnlockedAsync(admin, dataset);
        var table = await BytesAsync(served.Store, key);
        await SpoilAsync(served.Store, key, table[..^1]);
        (await admin.GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.InternalServerError);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/access/datafile/{file}?format=original")).Status);

        await RecheckAsync(served.Server);
        Assert.Equal("Degraded", await HealthAsync(served.Server));
        await SpoilAsync(served.Store, key, table);
        await RecheckAsync(served.Server);
        Assert.Equal("Healthy", await HealthAsync(served.Server));
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task Damage_further_on_breaks_the_transfer_off_and_spares_the_ranges_before_it(
        DatabaseKind database,
        StoreKind kind
    )
    {
        await using var served = await Swept.StartAsync(database, kind);
        using var admin = served.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = Bytes.Of((5 * BlockSums.BlockLength) + 10);
        var file = (await admin.UploadAsync($"/api/datasets/{dataset}/add", "a.bin", bytes)).Data["files"]![0]!["dataFile"]![
            "id"
        ]!.GetValue<long>();
        var spoiled = bytes.ToArray();
        spoiled[^1] ^= 1;
        await SpoilAsync(served.Store, (await served.Store.ListAsync("", Ct).SingleAsync(Ct)).Key, spoiled);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => admin.GetAsync($"/api/access/datafile/{file}"));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => admin.GetAsync($"/api/access/datafiles/{file}"));

        var (status, part) = await RangeAsync(admin, file, 1_000_000, 3_000_000);
        Assert.Equal(HttpStatusCode.PartialContent, status);
        Assert.True(Bytes.Same(bytes[1_000_000..3_000_001], part));
        Assert.Equal(HttpStatusCode.InternalServerError, (await RangeAsync(admin, file, bytes.Length - 3, null)).Status);
        Assert.Equal("Degraded", await HealthAsync(served.Server));
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task A_zip_is_refused_by_the_name_of_what_is_gone_on_every_route(DatabaseKind database, StoreKind kind)
    {
        await using var served = await Swept.StartAsync(database, kind);
        using var admin = served.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var gone = await Make.FileAsync(admin, dataset, "gone.txt", "gone");
        await SpoilAsync(served.Store, (await served.Store.ListAsync("", Ct).SingleAsync(Ct)).Key, null);
        var there = await Make.FileAsync(admin, dataset, "there.txt", "there");

        var listed = await admin.TextAsync(HttpMethod.Post, "/api/access/datafiles", $"{there},{gone}", "text/plain");
        foreach (
            var answer in new[]
            {
                listed,
                await admin.GetAsync($"/api/access/datafiles/{there},{gone}"),
                await admin.GetAsync($"/api/access/dataset/{dataset}"),
                await admin.GetAsync($"/api/access/dataset/{dataset}/versions/:draft"),
            }
        )
        {
            answer.MustBeError(HttpStatusCode.InternalServerError);
            Assert.StartsWith("The stored bytes of gone.txt are damaged or gone", answer.Message, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/access/datafiles/{there}")).Status);
        Assert.Equal("Degraded", await HealthAsync(served.Server));
    }

    private static async Task MustBeDamagedAsync(Wire admin, long file)
    {
        var answer = await admin.GetAsync($"/api/access/datafile/{file}");
        answer.MustBeError(HttpStatusCode.InternalServerError);
        Assert.StartsWith(Damaged, answer.Message, StringComparison.Ordinal);
        Assert.Null(answer.Headers.ETag);
        Assert.Null(answer.ContentHeaders.ContentDisposition);
        Assert.Equal(HttpStatusCode.InternalServerError, (await RangeAsync(admin, file, 0, 2)).Status);
    }

    private static async Task<(HttpStatusCode Status, byte[] Body)> RangeAsync(Wire wire, long file, long from, long? to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/access/datafile/{file}");
        request.Headers.Range = new RangeHeaderValue(from, to);
        using var answer = await wire.Http.SendAsync(request, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    private static async Task<byte[]> BytesAsync(IObjectStore store, ObjectKey key)
    {
        await using var stored = await store.OpenReadAsync(key, null, Ct);
        return await Bytes.AllAsync(stored);
    }

    private static async Task SpoilAsync(IObjectStore store, ObjectKey key, byte[]? bytes)
    {
        await store.DeleteAsync(key, Ct);
        if (bytes is not null)
        {
            await store.PutAsync(key, new MemoryStream(bytes), Ct);
        }
    }

    private static async Task<string> HealthAsync(TestServer server)
    {
        using var guest = server.Guest();
        return (await guest.GetAsync("/health/ready")).Json["checks"]!["files"]!["status"]!.GetValue<string>();
    }

    private static async Task RecheckAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<RepositoryDb>().DamagedFiles.CountAsync(Ct));
        await scope.ServiceProvider.GetRequiredService<IHandleJob<RecheckDamagedJob>>().RunAsync(new(), new(1, "", null, 1), Ct);
    }
}
