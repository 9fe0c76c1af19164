using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>
/// What the installation's settings allow to come in and to go out. Their servers are shared with nobody who minds.
/// </summary>
public sealed class UploadLimitTests
{
    [Theory, EachDatabase]
    public async Task Uploads_that_are_switched_off_or_too_large_are_refused_and_leave_nothing(DatabaseKind database)
    {
        var server = await ServerAsync(database, "upload limits");
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, dataset, "a.txt", "content");
        await Make.PublishAsync(admin, dataset);
        await SetAsync(admin, ":MaxFileUploadSizeInBytes", "10");
        const string TooLarge = "This file size (11 B) exceeds the size limit of 10 B.";
        (await admin.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", new byte[11])).MustBeError(
            HttpStatusCode.BadRequest,
            TooLarge
        );
        (await admin.UploadAsync($"/api/files/{file}/replace", "b.txt", new byte[11])).MustBeError(
            HttpStatusCode.BadRequest,
            TooLarge
        );
        (
            await admin.UploadAsync(
                $"/api/datasets/{dataset}/add",
                "b.zip",
                AddFileTests.Zip(("ok.txt", "1"), ("long.txt", "12345678901")),
                contentType: "application/zip"
            )
        ).MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.OK, (await admin.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", new byte[10])).Status);
        await admin.DeleteAsync("/api/admin/settings/:MaxFileUploadSizeInBytes");

        await SetAsync(admin, ":UploadMethods", "dvn/rsync");
        const string Off = "File upload via HTTP is not available for this installation of Dataverse.";
        (await admin.UploadAsync($"/api/datasets/{dataset}/add", "c.txt", [1])).MustBeError(
            HttpStatusCode.ServiceUnavailable,
            Off
        );
        (await admin.UploadAsync($"/api/files/{file}/replace", "c.txt", [1])).MustBeError(HttpStatusCode.ServiceUnavailable, Off);
        await SetAsync(admin, ":UploadMethods", "native/http");

        Assert.Equal(2, server.StoredFiles.Count);
    }

    [Theory, EachDatabase]
    public async Task A_zip_over_the_limit_is_refused_on_every_route_and_never_short(DatabaseKind database)
    {
        var server = await ServerAsync(database, "zip limit");
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var a = await Make.FileAsync(admin, dataset, "a.txt", "1234");
        var b = await Make.FileAsync(admin, dataset, "b.txt", "12345678");
        var c = await Make.FileAsync(admin, dataset, "c.txt", "123");
        await SetAsync(admin, ":ZipDownloadLimit", "10");
        foreach (
            var answer in new[]
            {
                await admin.GetAsync($"/api/access/dataset/{dataset}"),
                await admin.GetAsync($"/api/access/dataset/{dataset}/versions/:draft"),
                await admin.GetAsync($"/api/access/datafiles/{a},{b},{c}"),
                await admin.TextAsync(HttpMethod.Post, "/api/access/datafiles", $"{a},{b},{c}", "text/plain"),
            }
        )
        {
            answer.MustBeError(
                HttpStatusCode.BadRequest,
                "The files have 15 bytes together; one zip holds at most 10 bytes here. "
                    + "Ask for fewer files at once, or for each by itself."
            );
        }

        Assert.Equal(["MANIFEST.TXT", "a.txt", "c.txt"], Read(await admin.GetAsync($"/api/access/datafiles/{a},{c}")).Names);
        Assert.Equal(10, (await admin.GetAsync("/api/info/zipDownloadLimit")).Data.GetValue<long>());
        await SetAsync(admin, ":ZipDownloadLimit", "0");
        Assert.Equal(
            ["MANIFEST.TXT", "a.txt", "b.txt", "c.txt"],
            Read(await admin.GetAsync($"/api/access/dataset/{dataset}")).Names
        );
    }

    [Theory, EachDatabase]
    public async Task Names_without_extension_and_archives_of_one_name_get_numbers(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        for (var i = 0; i < 3; i++)
        {
            await Make.FileAsync(admin, dataset, ".profile", $"{i}", new JsonObject { ["tabIngest"] = "false" });
        }

        await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "a.zip",
            AddFileTests.Zip((".profile", "z"), ("sub/.profile", "y")),
            contentType: "application/zip"
        );

        var files = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(
            [".profile", ".profile-1", ".profile-2", ".profile-3", "sub/.profile"],
            files
                .Select(f => $"{f!["directoryLabel"]?.GetValue<string>()}/{f["label"]!.GetValue<string>()}".TrimStart('/'))
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory, EachDatabase]
    public async Task An_archive_of_too_many_files_is_refused_and_adds_nothing(DatabaseKind database)
    {
        var server = await ServerAsync(database, "unpack limit");
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        await SetAsync(admin, ":ZipUploadFilesLimit", "2");

        var refused = await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "three.zip",
            AddFileTests.Zip(("folder/", ""), ("a.txt", "a"), ("b.txt", "b"), ("c.txt", "c")),
            contentType: "application/zip"
        );
        var left = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
        var unpacked = await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "two.zip",
            AddFileTests.Zip(("folder/", ""), ("d.txt", "d"), ("e.txt", "e")),
            contentType: "application/zip"
        );

        refused.MustBeError(
            HttpStatusCode.BadRequest,
            "The number of files in the zip archive is over the limit (2); please upload a zip archive with fewer files, "
                + "if you want them to be ingested as individual DataFiles."
        );
        Assert.Empty(left);
        Assert.Equal(2, unpacked.Data["files"]!.AsArray().Count);
        Assert.Null(unpacked.Json["message"]);

        // More than any archive has is more, and not less than nothing.
        await SetAsync(admin, ":ZipUploadFilesLimit", "3000000000");
        var more = await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "more.zip",
            AddFileTests.Zip(("f.txt", "f"), ("g.txt", "g"), ("h.txt", "h")),
            contentType: "application/zip"
        );
        Assert.Equal(3, more.Data["files"]!.AsArray().Count);
    }

    [Theory, EachDatabase]
    public async Task An_archive_under_another_type_stays_whole(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var answer = await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "a.zip",
            AddFileTests.Zip(("x.txt", "x"), ("y.txt", "y")),
            contentType: "application/x-my-zip"
        );
        Assert.Equal("a.zip", Assert.Single(answer.Data["files"]!.AsArray())!["label"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task A_file_that_was_never_published_is_replaced_without_trace(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "first");
        var replaced = (
            await admin.UploadAsync($"/api/files/{file}/replace", "a.txt", "second"u8.ToArray(), contentType: "text/plain")
        ).Data["files"]![0]!;
        Assert.Equal(
            ("a.txt", -1L),
            (replaced["label"]!.GetValue<string>(), replaced["dataFile"]!["rootDataFileId"]!.GetValue<long>())
        );
        (await admin.GetAsync($"/api/files/{file}")).MustBeError(HttpStatusCode.NotFound);
    }

    private static Task<TestServer> ServerAsync(DatabaseKind database, string kind) =>
        SharedServer.OfAsync(database, kind, () => Task.FromResult(new Dictionary<string, string?>(StringComparer.Ordinal)));

    private static async Task SetAsync(Wire wire, string name, string value) =>
        _ = (await wire.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).Data;

    private static (string[] Names, string Manifest) Read(WireAnswer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        using var manifest = new StreamReader(zip.GetEntry("MANIFEST.TXT")!.Open(), Encoding.UTF8);
        return ([.. zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)], manifest.ReadToEnd());
    }
}
