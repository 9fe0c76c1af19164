using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

public sealed class DownloadTests
{
    [Theory, EachDatabase]
    public async Task The_name_of_a_download_stands_between_quotation_marks(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "README.md", "read");

        foreach (var (path, name) in new[] { ($"datafile/{file}", "README.md"), ($"dataset/{dataset}", "dataverse_files.zip") })
        {
            var answer = await admin.GetAsync($"/api/access/{path}");
            Assert.StartsWith(
                $"attachment; filename=\"{name}\"",
                Assert.Single(answer.ContentHeaders.NonValidated["Content-Disposition"]),
                StringComparison.Ordinal
            );
        }
    }

    [Theory, EachDatabase]
    public async Task The_bytes_come_back_as_they_were_sent(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = new byte[3_000_001];
        new Random(7).NextBytes(bytes);
        var added = await admin.UploadAsync($"/api/datasets/{dataset}/add", "größe; 1.bin", bytes);
        var id = added.Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();

        var answer = await admin.GetAsync($"/api/access/datafile/{id}");

        Assert.Equal(bytes, answer.Body);
        Assert.Equal(bytes.Length, answer.ContentHeaders.ContentLength);
        Assert.Equal("attachment", answer.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Equal("größe_ 1.bin", answer.ContentHeaders.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("bytes", answer.Headers.AcceptRanges);
        Assert.Equal(bytes, (await admin.GetAsync($"/api/access/datafile/{id}?format=original")).Body);
        (await server.Guest().GetAsync($"/api/access/datafile/{id}")).MustBeError(HttpStatusCode.Forbidden);
        (await server.Guest().GetAsync("/api/access/datafile/99999999")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Ranges_and_conditions_are_honoured(DatabaseKind database)
    {
        var (server, _, _, file) = await DraftFileTests.PublishedAsync(database);
        using var guest = server.Guest();
        var path = $"/api/access/datafile/{file}";
        var tag = (await guest.GetAsync(path)).Headers.ETag!;

        Assert.Equal((HttpStatusCode.PartialContent, "nten", "bytes 2-5/7"), await WithAsync(r => r.Range = new(2, 5)));
        Assert.Equal((HttpStatusCode.PartialContent, "ent", "bytes 4-6/7"), await WithAsync(r => r.Range = new(null, 3)));
        Assert.Equal(
            (HttpStatusCode.PartialContent, "tent", "bytes 3-6/7"),
            await WithAsync(r => r.Range = new(3, 4_000_000_000))
        );
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await WithAsync(r => r.Range = new(7, null))).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await WithAsync(r => r.IfNoneMatch.Add(tag))).Status);
        Assert.Equal(
            "content",
            (await WithAsync(r => (r.Range, r.IfRange) = (new(0, 1), new RangeConditionHeaderValue("\"other\"")))).Text
        );
        Assert.Equal("co", (await WithAsync(r => (r.Range, r.IfRange) = (new(0, 1), new RangeConditionHeaderValue(tag)))).Text);
        using var head = await guest.Http.SendAsync(new(HttpMethod.Head, path));
        Assert.Equal((HttpStatusCode.OK, 7L), (head.StatusCode, head.Content.Headers.ContentLength));

        async Task<(HttpStatusCode Status, string Text, string? Range)> WithAsync(Action<HttpRequestHeaders> set)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            set(request.Headers);
            using var response = await guest.Http.SendAsync(request);
            return (
                response.StatusCode,
                await response.Content.ReadAsStringAsync(),
                response.Content.Headers.ContentRange?.ToString()
            );
        }
    }

    [Theory, EachDatabase]
    public async Task A_withdrawn_version_no_longer_gives_its_bytes_to_everybody(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await DraftFileTests.PublishedAsync(database);
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "A mistake." }
            )
        ).Data;

        (await server.Guest().GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);
        Assert.Equal("content", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
    }

    [Theory, EachDatabase]
    public async Task Guests_see_the_published_name_while_a_draft_has_another(DatabaseKind database)
    {
        var (server, admin, _, file) = await DraftFileTests.PublishedAsync(database);
        await DraftFileTests.DescribeAsync(admin, file, new JsonObject { ["label"] = "secret plan.txt" });

        var guest = await server.Guest().GetAsync($"/api/access/datafile/{file}");
        var editor = await admin.GetAsync($"/api/access/datafile/{file}");

        Assert.Equal("a.txt", guest.ContentHeaders.ContentDisposition!.FileNameStar);
        Assert.Equal("secret plan.txt", editor.ContentHeaders.ContentDisposition!.FileNameStar);
    }

    [Theory, EachDatabase]
    public async Task A_dataset_comes_as_a_zip_that_says_what_is_missing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await Make.FileAsync(admin, dataset, "open.txt", "open", new JsonObject { ["directoryLabel"] = "in/here" });
        var closed = await Make.FileAsync(admin, dataset, "closed.txt", "closed", new JsonObject { ["restrict"] = true });
        (await server.Guest().GetAsync($"/api/access/dataset/{dataset}")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find requested dataset."
        );
        await Make.PublishAsync(admin, dataset);
        var later = await Make.FileAsync(admin, dataset, "later.txt", "later");

        var guest = await server.Guest().GetAsync($"/api/access/dataset/:persistentId?persistentId={pid}");
        var editor = await admin.GetAsync($"/api/access/dataset/{dataset}");
        var version = await admin.GetAsync($"/api/access/dataset/{dataset}/versions/1.0");

        Assert.Equal("application/zip", guest.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(["MANIFEST.TXT", "in/here/open.txt"], Names(guest));
        Assert.Equal("open", Content(guest, "in/here/open.txt"));
        Assert.Contains(
            "closed.txt IS RESTRICTED AND CANNOT BE DOWNLOADED",
            Content(guest, "MANIFEST.TXT"),
            StringComparison.Ordinal
        );
        Assert.Equal(["MANIFEST.TXT", "closed.txt", "in/here/open.txt", "later.txt"], Names(editor));
        Assert.Equal(["MANIFEST.TXT", "closed.txt", "in/here/open.txt"], Names(version));
        (await server.Guest().GetAsync($"/api/access/datafiles/{closed},{later}")).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task Listed_files_come_as_a_zip(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (a, b) = await TwoOfThreeAsync(admin);
        var (other, _) = await Make.DatasetAsync(admin, "root");
        var elsewhere = await Make.FileAsync(admin, other, "x.txt", "x");

        Assert.Equal(["MANIFEST.TXT", "a.txt", "b.txt"], Names(await admin.GetAsync($"/api/access/datafiles/{a},{b}")));
        Assert.Equal(
            ["MANIFEST.TXT", "a.txt", "b.txt"],
            Names(await admin.TextAsync(HttpMethod.Post, "/api/access/datafiles", $"fileIds={a},{b},\n"))
        );
        Assert.Equal(
            ["MANIFEST.TXT", "a.txt", "b.txt"],
            Names(
                await admin.TextAsync(
                    HttpMethod.Post,
                    "/api/access/datafiles",
                    $"fileIds={a}%2C{b}",
                    "application/x-www-form-urlencoded"
                )
            )
        );
        Assert.Equal(
            ["MANIFEST.TXT", "b.txt"],
            Names(await admin.PostAsync("/api/access/datafiles", new JsonObject { ["fileIds"] = new JsonArray(b) }))
        );
        (await admin.GetAsync($"/api/access/datafiles/{a},99999999")).MustBeError(
            HttpStatusCode.NotFound,
            "File with ID 99999999 not found."
        );
        (await admin.GetAsync($"/api/access/datafiles/{a},{elsewhere}")).MustBeError(
            HttpStatusCode.BadRequest,
            "All files being downloaded must be from the same Dataset."
        );
        (await admin.GetAsync("/api/access/datafiles/x")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.TextAsync(HttpMethod.Post, "/api/access/datafiles", "")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Forms_list_files_beside_other_fields(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (a, b) = await TwoOfThreeAsync(admin);
        string[] both = ["MANIFEST.TXT", "a.txt", "b.txt"];

        foreach (
            var form in new[]
            {
                $"gbrecs=true&fileIds={a},{b}",
                $"fileIds={a}%2C+{b}&gbrecs=true",
                $"fileIds={a}&x=%26fileIds%3D1&fileIds={b}",
                $"{a},{b}",
            }
        )
        {
            Assert.Equal(both, Names(await PostAsync(form, "application/x-www-form-urlencoded")));
        }

        Assert.Equal(both, Names(await PostAsync($"{{\"fileIds\":[{a},{b}]}}", "application/x-www-form-urlencoded")));
        Assert.Equal(both, Names(await PartsAsync(("fileIds", $"{a},{b}"))));
        Assert.Equal(both, Names(await PartsAsync(("gbrecs", "true"), ("fileIds", $"{a}"), ("fileIds", $" {b}\r\n"))));
        (await PostAsync("gbrecs=true&fileIds=", "application/x-www-form-urlencoded")).MustBeError(
            HttpStatusCode.BadRequest,
            "No file ids were given."
        );
        (await PostAsync($"fileids={a}x", "application/x-www-form-urlencoded")).MustBeError(
            HttpStatusCode.BadRequest,
            $"Bad file ID number: {a}x."
        );
        (await PartsAsync(("gbrecs", "true"))).MustBeError(HttpStatusCode.BadRequest, "No file ids were given.");
        (await PostAsync("no parts", "multipart/form-data; boundary=x")).MustBeError(HttpStatusCode.BadRequest);
        (await PostAsync("no parts", "multipart/form-data")).MustBeError(HttpStatusCode.BadRequest);

        async Task<WireAnswer> PostAsync(string body, string contentType)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            return await admin.SendAsync(HttpMethod.Post, "/api/access/datafiles", content);
        }

        async Task<WireAnswer> PartsAsync(params (string Name, string Value)[] fields)
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
            {
                form.Add(new StringContent(value), name);
            }

            return await admin.SendAsync(HttpMethod.Post, "/api/access/datafiles", form);
        }
    }

    [Theory, EachDatabase]
    public async Task A_zip_is_refused_with_the_name_of_what_the_store_has_lost(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        await Make.FileAsync(admin, dataset, "b.txt", "b");
        var key = (await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!["storageIdentifier"]!
            .GetValue<string>()
            .Split("://")[1];
        File.Delete(Path.Combine(server.Folder, "files", key));

        var zip = await admin.GetAsync($"/api/access/dataset/{dataset}");

        zip.MustBeError(
            HttpStatusCode.InternalServerError,
            "The stored bytes of a.txt are damaged or gone, so they are not sent. "
                + "The installation's administrators have to bring them back."
        );
    }

    [Theory, EachDatabase]
    public async Task No_proxy_keeps_what_somebody_got_with_a_token(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (dataset, _) = await Make.DatasetAsync(server.Admin(), "root");
        var file = await Make.FileAsync(server.Admin(), dataset, "draft.txt", "not public");
        foreach (var path in new[] { $"/api/access/datafile/{file}", $"/api/access/datafiles/{file}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, path));
            request.Headers.Add("X-Dataverse-key", server.AdminToken);
            using var http = new HttpClient();
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true }, path);
            Assert.Contains("X-Dataverse-key", answer.Headers.Vary);
        }
    }

    [Theory, EachDatabase]
    public async Task What_a_caller_may_do_with_a_file_is_told(DatabaseKind database)
    {
        var (server, admin, _, file) = await DraftFileTests.PublishedAsync(database);
        using var reader = server.As((await Make.UserAsync(admin)).Token);

        var mine = (await reader.GetAsync($"/api/access/datafile/{file}/userPermissions")).Data;
        var all = (await admin.GetAsync($"/api/access/datafile/{file}/userPermissions")).Data;

        Assert.Equal((true, false, false), Read(mine));
        Assert.Equal((true, true, true), Read(all));
        (await server.Guest().GetAsync($"/api/access/datafile/{file}/userPermissions")).MustBeError(HttpStatusCode.Unauthorized);

        static (bool, bool, bool) Read(JsonNode said) =>
            (
                said["canDownloadFile"]!.GetValue<bool>(),
                said["canManageFilePermissions"]!.GetValue<bool>(),
                said["canEditOwnerDataset"]!.GetValue<bool>()
            );
    }

    // Files of one dataset that are asked for, beside one that is not.
    private static async Task<(long A, long B)> TwoOfThreeAsync(Wire admin)
    {
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var a = await Make.FileAsync(admin, dataset, "a.txt", "a");
        var b = await Make.FileAsync(admin, dataset, "b.txt", "b");
        await Make.FileAsync(admin, dataset, "c.txt", "c");
        return (a, b);
    }

    private static string[] Names(WireAnswer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        return [.. zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)];
    }

    private static string Content(WireAnswer answer, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
