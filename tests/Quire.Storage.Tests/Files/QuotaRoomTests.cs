using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Repository.Storage;
using Quire.Testing;

namespace Quire.Storage.Tests.Files;

/// <summary>What a quota or a number of files leaves no room for is not stored for a while either, however it comes.</summary>
public sealed class QuotaRoomTests
{
    private static readonly byte[] Archive = Zip(3, 10_000);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_archive_is_not_unpacked_where_its_files_have_no_room(DatabaseKind database)
    {
        FailingStore? store = null;
        await using var server = await StartAsync(database, made => store = made);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var depositor = server.As(token);
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        await Make.AssignAsync(admin, "root", "@" + name, "dsContributor");
        await AssignAsync(admin, dataset, name);
        var path = $"/api/datasets/{dataset}/add";
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/storage/quota", "29999")).Data;

        (await depositor.UploadAsync(path, "a.zip", Archive)).MustBeError(
            HttpStatusCode.BadRequest,
            "This file (size 29.3 KB) exceeds the remaining storage quota of 29.3 KB."
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SwordAsync(server, token, pid));
        Assert.Equal(0, store!.BytesPut);

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/storage/quota", "60001")).Data;
        Assert.Equal("ok", (await admin.PostAsync($"/api/datasets/{dataset}/files/uploadlimit/2")).Message);
        (await depositor.UploadAsync(path, "a.zip", Archive)).MustBeError(
            HttpStatusCode.BadRequest,
            "The dataset cannot take 3 more files: its limit leaves 2."
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SwordAsync(server, token, pid));
        Assert.Equal(0, store.BytesPut);

        // Superusers may have more files, though not more bytes.
        Assert.Equal(3, (await admin.UploadAsync(path, "a.zip", Archive)).Data["files"]!.AsArray().Count);
        Assert.Equal("ok", (await admin.PostAsync($"/api/datasets/{dataset}/files/uploadlimit/6")).Message);
        Assert.Equal(3, (await depositor.UploadAsync(path, "b.zip", Archive)).Data["files"]!.AsArray().Count);
        (await admin.UploadAsync(path, "c.zip", Archive)).MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal(60_000, store.BytesPut);
    }

    [Theory, EachDatabase]
    public async Task What_lies_beside_a_file_is_stored_as_far_as_there_is_room(DatabaseKind database)
    {
        FailingStore? store = null;
        await using var server = await StartAsync(database, made => store = made);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "four");
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/storage/quota", "1000")).Data;
        store!.BytesPut = 0;
        var path = $"/api/access/datafile/{file}/auxiliary";

        (await admin.UploadAsync($"{path}/t/1", "t.bin", new byte[997])).MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal(0, store.BytesPut);
        _ = (await admin.UploadAsync($"{path}/t/2", "t.bin", new byte[996])).Data;
        Assert.Equal(996, store.BytesPut);
    }

    private static Task<TestServer> StartAsync(DatabaseKind database, Action<FailingStore> made) =>
        TestServer.StartAsync(
            database,
            extend: services =>
                services.AddSingleton(provider =>
                {
                    var folder = provider.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder;
                    var store = new FailingStore(new FileSystemObjectStore("local", Path.Combine(folder, "files")));
                    made(store);
                    return new ObjectStores([store], "local");
                })
        );

    private static async Task AssignAsync(Wire admin, long dataset, string name) =>
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/assignments",
                new System.Text.Json.Nodes.JsonObject { ["assignee"] = "@" + name, ["role"] = "curator" }
            )
        ).Data;

    private static async Task<HttpStatusCode> SwordAsync(TestServer server, string token, string pid)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/dvn/api/data-deposit/v1.1/swordv2/edit-media/study/{pid}");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(token + ":")));
        request.Headers.TryAddWithoutValidation("Packaging", "http://purl.org/net/sword/package/SimpleZip");
        request.Content = new ByteArrayContent(Archive);
        request.Content.Headers.ContentType = new("application/zip");
        request.Content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "a.zip" };
        using var answer = await http.SendAsync(request, Ct);
        return answer.StatusCode;
    }

    private static byte[] Zip(int count, int length)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < count; i++)
            {
                using var entry = zip.CreateEntry($"{i}.bin").Open();
                entry.Write(new byte[length]);
            }
        }

        return bytes.ToArray();
    }
}
