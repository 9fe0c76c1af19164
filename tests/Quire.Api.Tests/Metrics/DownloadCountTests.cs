using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Metrics;

/// <summary>What counts as a download, and what does not.</summary>
public sealed class DownloadCountTests
{
    [Theory, EachDatabase]
    public async Task A_download_counts_for_the_file_and_for_its_dataset(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, _, file) = await CountingServer.ReleasedAsync(server);
        using var guest = CountingServer.Browser(server, "first");
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/access/datafile/{file}")).Status);
        await CountingServer.DownloadsAsync(server, file, 1);
        var answer = (await guest.GetAsync($"/api/datasets/{dataset}/download/count")).Json!;
        Assert.Equal(1, answer["downloadCount"]!.GetValue<long>());
        Assert.Equal(dataset, answer["id"]!.GetValue<long>());
        Assert.Null(answer["MDCStartDate"]);
    }

    [Theory, EachDatabase]
    public async Task What_one_visitor_repeats_at_once_counts_once_and_that_of_others_counts(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (_, _, file) = await CountingServer.ReleasedAsync(server);
        using var one = CountingServer.Browser(server, "one");
        using var other = CountingServer.Browser(server, "other");
        await one.GetAsync($"/api/access/datafile/{file}");
        await one.GetAsync($"/api/access/datafile/{file}");
        await other.GetAsync($"/api/access/datafile/{file}");
        await CountingServer.WrittenAsync(server);
        Assert.Equal(2, await CountingServer.CountAsync(server, file));
    }

    [Theory, EachDatabase]
    public async Task Robots_questions_drafts_and_what_says_so_are_not_counted(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, _, file) = await CountingServer.ReleasedAsync(server);
        using var admin = server.Admin();
        var draft = await Make.FileAsync(admin, dataset, "draft.txt", "not out yet");
        await admin.GetAsync($"/api/access/datafile/{draft}");
        using var robot = CountingServer.Agent(
            server,
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
        );
        await robot.GetAsync($"/api/access/datafile/{file}");
        using var guest = CountingServer.Browser(server, "asks");
        await guest.SendAsync(HttpMethod.Head, $"/api/access/datafile/{file}");
        await guest.GetAsync($"/api/access/datafile/{file}?gbrecs=true");
        await guest.GetAsync($"/api/access/datafiles/{file}?gbrecs=true");
        await CountingServer.WrittenAsync(server);
        Assert.Equal(0, await CountingServer.CountAsync(server, file));
        Assert.Equal(0, await CountingServer.CountAsync(server, draft));
    }

    [Theory, EachDatabase]
    public async Task Parts_of_a_file_count_once_for_a_session(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (_, _, file) = await CountingServer.ReleasedAsync(server);
        using var guest = CountingServer.Browser(server, "parts");
        foreach (var (from, to) in new[] { (0, 3), (4, 7), (8, 11) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/access/datafile/{file}");
            request.Headers.Range = new RangeHeaderValue(from, to);
            using var part = await guest.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        }

        await CountingServer.WrittenAsync(server);
        Assert.Equal(1, await CountingServer.CountAsync(server, file));
    }

    [Theory, EachDatabase]
    public async Task A_table_in_another_form_counts_once_it_is_given(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, dataset, "beaks.csv", "species,beak\nfortis,9.5\n", contentType: "text/csv");
        await Make.PublishAsync(admin, dataset);
        using var guest = CountingServer.Browser(server, "forms");
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/access/datafile/{file}?format=parquet&gbrecs=true")).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await guest.SendAsync(HttpMethod.Head, $"/api/access/datafile/{file}?format=csv")).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/api/access/datafile/{file}?format=prep")).Status);
        await CountingServer.WrittenAsync(server);
        Assert.Equal(0, await CountingServer.CountAsync(server, file));
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/access/datafile/{file}?format=csv")).Status);
        await CountingServer.DownloadsAsync(server, file, 1);
    }

    [Theory, EachDatabase]
    public async Task Every_file_of_a_zip_counts(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, _, file) = await CountingServer.ReleasedAsync(server, "a.txt", "b.txt");
        using var guest = CountingServer.Browser(server, "zip");
        var zip = await guest.GetAsync($"/api/access/dataset/{dataset}");
        using var archive = new ZipArchive(new MemoryStream(zip.Body));
        Assert.NotNull(archive.GetEntry("b.txt"));
        await CountingServer.DownloadsAsync(server, file, 1);
        Assert.Equal(
            2,
            (await guest.GetAsync($"/api/datasets/{dataset}/download/count")).Json!["downloadCount"]!.GetValue<long>()
        );
    }

    [Theory, EachDatabase]
    public async Task An_answered_guestbook_counts_the_download_it_was_answered_for(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (_, _, file) = await CountingServer.ReleasedAsync(server);
        using var guest = CountingServer.Browser(server, "answers");
        var signed = (await guest.PostAsync($"/api/access/datafile/{file}", new JsonObject())).Data["signedUrl"]!;
        var address = new Uri(signed.GetValue<string>());
        Assert.Contains("gbrecs=true", address.Query, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(address.PathAndQuery)).Status);
        await CountingServer.DownloadsAsync(server, file, 1);
    }

    [Theory, EachDatabase]
    public async Task Downloads_since_make_data_count_are_told_when_asked_for(DatabaseKind database)
    {
        await using var server = await CountingServer.StartAsync(database);
        var (dataset, _, file) = await CountingServer.ReleasedAsync(server);
        using var guest = CountingServer.Browser(server, "later");
        await guest.GetAsync($"/api/access/datafile/{file}");
        await CountingServer.DownloadsAsync(server, file, 1);
        using var admin = server.Admin();
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MDCStartDate", "yesterday")).Status
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MDCStartDate", today)).Status
        );
        var before = (await guest.GetAsync($"/api/datasets/{dataset}/download/count")).Json!;
        Assert.Equal((0L, today), (before["downloadCount"]!.GetValue<long>(), before["MDCStartDate"]!.GetValue<string>()));
        var ever = (await guest.GetAsync($"/api/datasets/{dataset}/download/count?includeMDC=true")).Json!;
        Assert.Equal(1, ever["downloadCount"]!.GetValue<long>());
    }

    [Theory, EachDatabase]
    public async Task What_was_counted_goes_with_the_dataset(DatabaseKind database)
    {
        await using var server = await CountingServer.StartAsync(database);
        var (dataset, _, file) = await CountingServer.ReleasedAsync(server);
        using var guest = CountingServer.Browser(server, "gone");
        await guest.GetAsync($"/api/access/datafile/{file}");
        await CountingServer.DownloadsAsync(server, file, 1);
        Assert.NotEmpty(await CountingServer.RowsAsync(server));
        using var admin = server.Admin();
        Assert.Equal(HttpStatusCode.OK, (await admin.DeleteAsync($"/api/datasets/{dataset}/destroy")).Status);
        Assert.DoesNotContain(await CountingServer.RowsAsync(server), m => m.Amount != 0 || m.Bytes != 0);
    }

    [Fact]
    public async Task What_was_counted_is_written_when_the_server_stops()
    {
        var folder = Directory.CreateTempSubdirectory("quire-test-").FullName;
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Type"] = "Sqlite",
            ["Database:File"] = Path.Combine(folder, "quire.db"),
            ["Usage:WriteInterval"] = "00:10:00",
        };
        string token;
        long file;
        await using (var server = await TestServer.StartAsync(folder, settings, token: null))
        {
            token = server.AdminToken;
            (_, _, file) = await CountingServer.ReleasedAsync(server);
            using var guest = CountingServer.Browser(server, "late");
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/access/datafile/{file}")).Status);
            Assert.Equal(0, await CountingServer.CountAsync(server, file));
        }

        await using var again = await TestServer.StartAsync(folder, settings, token);
        Assert.Equal(1, await CountingServer.CountAsync(again, file));
    }
}
