using System.Globalization;
using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Metrics;

/// <summary>Counts of what is public, and that they follow what becomes of it.</summary>
public sealed class MetricTests
{
    private static readonly string ThisMonth = TimeProvider
        .System.GetUtcNow()
        .UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [Theory, EachDatabase]
    public async Task Datasets_and_files_count_once_however_many_versions_there_are(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, alias, _) = await CountingServer.ReleasedAsync(server, "a.txt", "b.txt");
        using var admin = server.Admin();
        await CountedAsync(server, "files", alias, 2);
        _ = await Make.FileAsync(admin, dataset, "c.csv", "1,2", contentType: "text/csv");
        await CountedAsync(server, "files", alias, 2);
        await Make.PublishAsync(admin, dataset);
        await CountedAsync(server, "files", alias, 3);
        Assert.Equal(1, await CountAsync(server, "datasets", alias));
        Assert.Equal(1, await CountAsync(server, $"datasets/toMonth/{ThisMonth}", alias));
        Assert.Equal(0, await CountAsync(server, "datasets/toMonth/2001-01", alias));
        Assert.Equal(3, await CountAsync(server, "files/pastDays/1", alias));
        Assert.Equal(0, await CountAsync(server, "datasets?dataLocation=remote", alias));
        Assert.Equal(1, await CountAsync(server, "datasets?dataLocation=all", alias));
        Assert.Equal(1, await CountAsync(server, "dataverses", alias));
    }

    [Theory, EachDatabase]
    public async Task Lists_are_tables_and_json_for_those_who_ask_for_it(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (_, alias, _) = await CountingServer.ReleasedAsync(server, "a.txt");
        await CountedAsync(server, "files", alias, 1);
        using var guest = server.Guest();
        var table = await guest.GetAsync($"/api/info/metrics/datasets/monthly?parentAlias={alias}");
        Assert.Equal("text/csv", table.ContentHeaders.ContentType?.MediaType);
        Assert.Equal($"date,count\n\"{ThisMonth}\",1", table.Text);
        Assert.Equal("datasets.timeseries.csv", table.ContentHeaders.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal(
            "subject,count\n\"Medicine, Health and Life Sciences\",1",
            (await guest.GetAsync($"/api/info/metrics/datasets/bySubject?parentAlias={alias}")).Text
        );
        Assert.Equal(
            "subject,count\n\"Medicine, Health and Life Sciences\",1",
            (await guest.GetAsync($"/api/info/metrics/dataverses/bySubject?parentAlias={alias}")).Text
        );
        Assert.Equal(
            "category,count\n\"Laboratory\",1",
            (await guest.GetAsync($"/api/info/metrics/dataverses/byCategory?parentAlias={alias}")).Text
        );
        guest.Http.DefaultRequestHeaders.Accept.ParseAdd("application/json, */*;q=0.5");
        var types = (await guest.GetAsync($"/api/info/metrics/files/byType/monthly?parentAlias={alias}")).Data.AsArray();
        Assert.Equal(
            $$"""[{"date":"{{ThisMonth}}","contenttype":"text/plain","count":1,"size":{{$"what is in a.txt of {alias}".Length}}}]""",
            types.ToJsonString()
        );
        Assert.Single((await guest.GetAsync($"/api/info/metrics/files/byType?parentAlias={alias}")).Data.AsArray());
        Assert.NotEmpty((await guest.GetAsync("/api/info/metrics/accounts/monthly")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Counts_follow_moves_withdrawals_and_removal(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        using var admin = server.Admin();
        var (above, beside) = (
            await Make.CollectionAsync(admin, published: true),
            await Make.CollectionAsync(admin, published: true)
        );
        var inner = await Make.CollectionAsync(admin, above, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, inner);
        var file = await Make.FileAsync(admin, dataset, "a.txt", $"of {inner}");
        await Make.PublishAsync(admin, dataset);
        await CountedAsync(server, "files", above, 1);
        using var guest = CountingServer.Browser(server, "moves");
        await guest.GetAsync($"/api/access/datafile/{file}");
        await CountedAsync(server, "downloads", above, 1);

        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync($"/api/dataverses/{inner}/move/{beside}")).Status);
        Assert.Equal((0, 0), (await CountAsync(server, "datasets", above), await CountAsync(server, "downloads", above)));
        Assert.Equal((1, 1), (await CountAsync(server, "datasets", beside), await CountAsync(server, "downloads", beside)));
        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync($"/api/datasets/{dataset}/move/{above}?forceMove=true")).Status);
        Assert.Equal((1, 0), (await CountAsync(server, "files", above), await CountAsync(server, "files", beside)));

        var withdrawn = await admin.PostAsync(
            $"/api/datasets/{dataset}/versions/1.0/deaccession",
            new System.Text.Json.Nodes.JsonObject { ["deaccessionReason"] = "Wrong." }
        );
        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        await CountedAsync(server, "datasets", above, 0);
        Assert.Equal((0, 1), (await CountAsync(server, "files", above), await CountAsync(server, "downloads", above)));
        Assert.Equal(HttpStatusCode.OK, (await admin.DeleteAsync($"/api/datasets/{dataset}/destroy")).Status);
        await CountedAsync(server, "downloads", above, 0);
    }

    [Theory, EachDatabase]
    public async Task What_was_counted_of_a_collection_goes_with_it(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, alias, _) = await CountingServer.ReleasedAsync(server, "a.txt");
        var collection = (await admin.GetAsync($"/api/dataverses/{alias}")).Data["id"]!.GetValue<long>();
        await CountedAsync(server, "files", alias, 1);
        Assert.Equal(HttpStatusCode.OK, (await admin.DeleteAsync($"/api/datasets/{dataset}/destroy")).Status);
        Assert.Contains(await CountingServer.RowsAsync(server), r => r.ObjectId == collection);
        Assert.Equal(HttpStatusCode.OK, (await admin.DeleteAsync($"/api/dataverses/{alias}")).Status);
        Assert.DoesNotContain(await CountingServer.RowsAsync(server), r => r.ObjectId == collection);
    }

    [Theory, EachDatabase]
    public async Task Downloads_are_listed_thing_by_thing(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, alias, file) = await CountingServer.ReleasedAsync(server, "a.txt");
        using var one = CountingServer.Browser(server, "lists one");
        using var two = CountingServer.Browser(server, "lists two");
        await one.GetAsync($"/api/access/datafile/{file}");
        await two.GetAsync($"/api/access/datafile/{file}");
        await CountingServer.DownloadsAsync(server, file, 2);
        using var admin = server.Admin();
        var pid = (await admin.GetAsync($"/api/datasets/{dataset}")).Data["latestVersion"]!["datasetPersistentId"]!;
        Assert.Equal($"id,pid,count\n{file},,2", await TextAsync(server, "filedownloads", alias));
        Assert.Equal($"id,pid,count\n{file},,2", await TextAsync(server, $"filedownloads/toMonth/{ThisMonth}", alias));
        Assert.Equal("id,pid,count", await TextAsync(server, "filedownloads/toMonth/2001-01", alias));
        Assert.Equal($"date,id,pid,count\n\"{ThisMonth}\",{file},,2", await TextAsync(server, "filedownloads/monthly", alias));
        Assert.Equal($"id,pid,count\n{file},,2", await TextAsync(server, "uniquefiledownloads", alias));
        Assert.Equal($"pid,count\n\"{pid}\",2", await TextAsync(server, "uniquedownloads", alias));
        Assert.Equal($"date,pid,count\n\"{ThisMonth}\",\"{pid}\",2", await TextAsync(server, "uniquedownloads/monthly", alias));
    }

    [Theory, EachDatabase]
    public async Task The_tree_has_what_is_public(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        using var admin = server.Admin();
        var top = await Make.CollectionAsync(admin, published: true);
        var inner = await Make.CollectionAsync(admin, top, published: true);
        _ = await Make.CollectionAsync(admin, top);
        using var guest = server.Guest();
        var tree = (await guest.GetAsync($"/api/info/metrics/tree?parentAlias={top}")).Data;
        Assert.Equal((top, 0), (tree["alias"]!.GetValue<string>(), tree["depth"]!.GetValue<int>()));
        var child = Assert.Single(tree["children"]!.AsArray())!;
        Assert.Equal((inner, 1), (child["alias"]!.GetValue<string>(), child["depth"]!.GetValue<int>()));
        Assert.Null(child["children"]);
        var early = (await guest.GetAsync($"/api/info/metrics/tree/toMonth/2001-01?parentAlias={top}")).Data;
        Assert.Null(early["children"]);
        Assert.Equal(0, (await guest.GetAsync("/api/info/metrics/tree")).Data["ownerId"]!.GetValue<long>());
    }

    [Theory, EachDatabase]
    public async Task Questions_that_make_no_sense_are_refused(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        using var admin = server.Admin();
        var hidden = await Make.CollectionAsync(admin);
        using var guest = server.Guest();
        var questions = new (string Path, HttpStatusCode Status, string Message)[]
        {
            ("files/toMonth/2999-01", HttpStatusCode.BadRequest, "The requested date is set past the current month."),
            (
                "files/toMonth/202401",
                HttpStatusCode.BadRequest,
                "The expected format is YYYY-MM but an exception was thrown: Text '202401' could not be parsed"
            ),
            ("datasets/pastDays/0", HttpStatusCode.BadRequest, "Invalid parameter for number of days."),
            ("accounts/pastDays/x", HttpStatusCode.BadRequest, "Invalid parameter for number of days."),
            ("datasets?dataLocation=moon", HttpStatusCode.BadRequest, "Data location must be 'local', 'remote', or 'all'"),
            ("files?country=us", HttpStatusCode.BadRequest, "queryParameter country not supported for this endpont"),
            ("files?parentAlias=nobody-has-it", HttpStatusCode.NotFound, "No Dataverse with alias: nobody-has-it"),
            ($"files?parentAlias={hidden}", HttpStatusCode.NotFound, $"No Dataverse with alias: {hidden}"),
        };
        foreach (var (path, status, message) in questions)
        {
            (await guest.GetAsync($"/api/info/metrics/{path}")).MustBeError(status, message);
        }
    }

    [Theory, EachDatabase]
    public async Task Counts_are_given_again_for_as_long_as_the_setting_says_and_forgotten_when_cleared(DatabaseKind database)
    {
        await using var server = await CountingServer.StartAsync(database);
        using var admin = server.Admin();
        await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MetricsCacheTimeoutMinutes", "60");
        var before = await CountAsync(server, "dataverses", parent: null);
        _ = await Make.CollectionAsync(admin, published: true);
        Assert.Equal(before, await CountAsync(server, "dataverses", parent: null));
        Assert.Equal("all metric caches cleared.", (await admin.DeleteAsync("/api/admin/clearMetricsCache")).Message);
        Assert.Equal(before + 1, await CountAsync(server, "dataverses", parent: null));
        Assert.Equal(
            "metric cache dataverses cleared.",
            (await admin.DeleteAsync("/api/admin/clearMetricsCache/dataverses")).Message
        );
    }

    private static async Task<long> CountAsync(TestServer server, string what, string? parent)
    {
        using var guest = server.Guest();
        var sign = what.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var query = parent is null ? "" : $"{sign}parentAlias={parent}";
        return (await guest.GetAsync($"/api/info/metrics/{what}{query}")).Data["count"]!.GetValue<long>();
    }

    private static Task CountedAsync(TestServer server, string what, string parent, long expected) =>
        Wait.UntilAsync(async () => await CountAsync(server, what, parent) == expected, $"{expected} {what} of {parent}");

    private static async Task<string> TextAsync(TestServer server, string what, string parent)
    {
        using var guest = server.Guest();
        return (await guest.GetAsync($"/api/info/metrics/{what}?parentAlias={parent}")).Text;
    }
}
