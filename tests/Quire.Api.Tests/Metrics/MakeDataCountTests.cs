using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Metrics;

/// <summary>Usage as Make Data Count has it: counted here, reported from elsewhere, reported to others.</summary>
public sealed class MakeDataCountTests
{
    private const string Admin = "/api/admin/makeDataCount";
    private static readonly string ThisMonth = TimeProvider
        .System.GetUtcNow()
        .UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [Theory, EachDatabase]
    public async Task What_is_counted_here_is_told_and_reported(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, alias, file) = await CountingServer.ReleasedAsync(server);
        using var guest = CountingServer.Browser(server, "used");
        var none = await guest.GetAsync($"/api/datasets/{dataset}/makeDataCount/viewsTotal/2001-01?country=DE");
        Assert.Equal($"No metrics available for dataset {dataset} for 2001-01 for country code de.", none.Message);
        await guest.GetAsync($"/api/access/datafile/{file}");
        await CountingServer.DownloadsAsync(server, file, 1);
        Assert.Equal(1, await UsageAsync(server, dataset, "downloadsTotalRegular"));
        Assert.Equal(1, await UsageAsync(server, dataset, $"viewsUnique/{ThisMonth}", "viewsUnique"));
        Assert.Equal(0, await UsageAsync(server, dataset, "downloadsTotalMachine"));
        var all = (await guest.GetAsync($"/api/info/metrics/makeDataCount/downloadsTotal?parentAlias={alias}")).Data;
        Assert.Equal(1, all["downloadsTotal"]!.GetValue<long>());
        Assert.Equal(
            $"date,count\n\"{ThisMonth}\",1",
            (await guest.GetAsync($"/api/info/metrics/makeDataCount/downloadsTotal/monthly?parentAlias={alias}")).Text
        );

        using var admin = server.Admin();
        var pid = (await admin.GetAsync($"/api/datasets/{dataset}")).Data["identifier"]!.GetValue<string>();
        var report = (await admin.GetAsync($"{Admin}/{ThisMonth}/report")).Json;
        Assert.Equal("DSR", report["report-header"]!["report-id"]!.GetValue<string>());
        var told = Assert.Single(
            report["report-datasets"]!.AsArray(),
            d => d!["dataset-id"]![0]!["value"]!.GetValue<string>().EndsWith(pid, StringComparison.Ordinal)
        )!;
        Assert.Contains(
            told["performance"]![0]!["instance"]!.AsArray(),
            i =>
                i!["access-method"]!.GetValue<string>() == "regular"
                && i["metric-type"]!.GetValue<string>() == "total-dataset-requests"
                && i["count"]!.GetValue<long>() == 1
        );
    }

    [Theory, EachDatabase]
    public async Task A_report_takes_the_place_of_what_was_counted_in_its_months(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, alias, file) = await CountingServer.ReleasedAsync(server);
        using var guest = CountingServer.Browser(server, "reported");
        await guest.GetAsync($"/api/access/datafile/{file}");
        await CountingServer.DownloadsAsync(server, file, 1);
        using var admin = server.Admin();
        var pid = (await admin.GetAsync($"/api/datasets/{dataset}")).Data["latestVersion"]![
            "datasetPersistentId"
        ]!.GetValue<string>();
        var report = Report(pid["doi:".Length..], ThisMonth);
        var answer = await admin.PostAsync($"{Admin}/addUsageMetricsFromSushiReport", report);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        // Reading it twice changes nothing, and what is counted later in the month is the report's matter.
        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync($"{Admin}/addUsageMetricsFromSushiReport", report)).Status);
        using var other = CountingServer.Browser(server, "after the report");
        await other.GetAsync($"/api/access/datafile/{file}");
        await CountingServer.DownloadsAsync(server, file, 2);
        Assert.Equal(9, await UsageAsync(server, dataset, "downloadsTotal"));
        Assert.Equal(2, await UsageAsync(server, dataset, "downloadsTotal?country=us", "downloadsTotal"));
        Assert.Equal(7, await UsageAsync(server, dataset, "viewsTotalMachine"));
        var above = (await guest.GetAsync($"/api/info/metrics/makeDataCount/downloadsTotal?parentAlias={alias}")).Data;
        Assert.Equal(9, above["downloadsTotal"]!.GetValue<long>());
        Assert.Equal(
            HttpStatusCode.OK,
            (await admin.PostAsync($"{Admin}/{dataset}/addUsageMetricsFromSushiReport", Report("10.1/OTHER", "2018-05"))).Status
        );
        Assert.Equal(18, await UsageAsync(server, dataset, "downloadsTotal"));
    }

    [Theory, EachDatabase]
    public async Task Reports_are_read_from_their_folder_alone(DatabaseKind database)
    {
        var place = Directory.CreateTempSubdirectory("quire-test-").FullName;
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Usage:ReportsFolder"] = $"{place}/reports/" }
        );
        var (dataset, _, _) = await CountingServer.ReleasedAsync(server);
        using var admin = server.Admin();
        var folder = Directory.CreateDirectory(Path.Combine(place, "reports")).FullName;
        var text = Report("10.1/OTHER", "2018-05").ToJsonString();
        await File.WriteAllTextAsync(Path.Combine(folder, "may.json"), text);
        await File.WriteAllTextAsync(Path.Combine(place, "outside.json"), text);
        var path = $"{Admin}/{dataset}/addUsageMetricsFromSushiReport?reportOnDisk=";
        foreach (var outside in new[] { "../outside.json", Path.Combine(place, "outside.json"), "june.json", "" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostAsync($"{path}{Uri.EscapeDataString(outside)}")).Status);
        }

        Assert.Equal(
            $"Dummy Data has been added to dataset {dataset}",
            (await admin.PostAsync($"{path}{Uri.EscapeDataString(Path.Combine(folder, "may.json"))}")).Message
        );
        Assert.Equal(9, await UsageAsync(server, dataset, "downloadsTotal"));
    }

    [Theory, EachDatabase]
    public async Task Citations_come_from_events_and_only_addresses_are_kept(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, _, _) = await CountingServer.ReleasedAsync(server);
        using var admin = server.Admin();
        (await admin.PostAsync($"{Admin}/{dataset}/updateCitationsForDataset")).MustBeError(
            HttpStatusCode.BadRequest,
            "Only DataCite DOI providers are supported"
        );
        var events = JsonNode.Parse(
            """
            {"data":[
              {"attributes":{"subj-id":"https://doi.org/10.1/a","obj-id":"https://doi.org/10.2/x","relation-type-id":"cites"}},
              {"attributes":{"subj-id":"https://doi.org/10.2/x","obj-id":"https://doi.org/10.1/b","relation-type-id":"is-cited-by"}},
              {"attributes":{"subj-id":"javascript:alert(1)","obj-id":"https://doi.org/10.2/x","relation-type-id":"cites"}},
              {"attributes":{"subj-id":"https://doi.org/10.2/x","obj-id":"https://doi.org/10.3/f","relation-type-id":"has-part"}}]}
            """
        );
        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync($"{Admin}/{dataset}/updateCitationsForDataset", events)).Status);
        using var guest = server.Guest();
        Assert.Equal(
            ["https://doi.org/10.1/a", "https://doi.org/10.1/b"],
            (await guest.GetAsync($"/api/datasets/{dataset}/makeDataCount/citations"))
                .Data.AsArray()
                .Select(c => c!["citationUrl"]!.GetValue<string>())
        );
    }

    [Theory, EachDatabase]
    public async Task States_of_processing_are_remembered(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        using var admin = server.Admin();
        const string State = $"{Admin}/2023-04/processingState";
        (await admin.GetAsync(State)).MustBeError(
            HttpStatusCode.NotFound,
            "Could not find an existing process state for 2023-04"
        );
        var made = (await admin.PostAsync($"{State}?state=processing&server=counter1")).Data;
        Assert.Equal(("PROCESSING", "counter1"), (made["state"]!.GetValue<string>(), made["server"]!.GetValue<string>()));
        Assert.Equal("DONE", (await admin.PostAsync($"{State}?state=done")).Data["state"]!.GetValue<string>());
        Assert.Equal("counter1", (await admin.GetAsync(State)).Data["server"]!.GetValue<string>());
        (await admin.PostAsync($"{State}?state=tired")).MustBeError(
            HttpStatusCode.BadRequest,
            "State must be one of these values: [new, done, skip, processing, failed]."
        );
        (await admin.GetAsync($"{Admin}/202304/processingState")).MustBeError(
            HttpStatusCode.BadRequest,
            "YEAR-MONTH date format must be either yyyy-mm or yyyy-mm-dd"
        );
        Assert.Equal("Processing State deleted for 2023-04", (await admin.DeleteAsync(State)).Message);
        (await admin.DeleteAsync(State)).MustBeError(HttpStatusCode.NotFound, "Processing State not found for 2023-04");
    }

    [Theory, EachDatabase]
    public async Task Questions_and_reports_that_make_no_sense_are_refused(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        var (dataset, _, _) = await CountingServer.ReleasedAsync(server);
        using var admin = server.Admin();
        (await admin.GetAsync($"/api/datasets/{dataset}/makeDataCount/likes")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync($"/api/datasets/{dataset}/makeDataCount/viewsTotal?country=usa")).MustBeError(
            HttpStatusCode.BadRequest,
            "Country must be one of the ISO 1366 Country Codes"
        );
        (await admin.GetAsync("/api/info/metrics/makeDataCount/likes")).MustBeError(HttpStatusCode.BadRequest);
        foreach (
            var report in new[]
            {
                "{}",
                "[]",
                """{"report-datasets":[{"performance":[{"period":{}}]}]}""",
                """{"report-datasets":[{"performance":[{"period":{"begin-date":"2018-05-01"},"instance":[{"access-method":"regular","metric-type":"total-dataset-requests","count":-1}]}]}]}""",
            }
        )
        {
            var answer = await admin.TextAsync(HttpMethod.Post, $"{Admin}/addUsageMetricsFromSushiReport", report);
            answer.MustBeError(HttpStatusCode.BadRequest);
        }
    }

    private static async Task<long> UsageAsync(TestServer server, long dataset, string path, string? metric = null)
    {
        using var guest = CountingServer.Agent(server, "Googlebot");
        var answer = (await guest.GetAsync($"/api/datasets/{dataset}/makeDataCount/{path}")).Data;
        return answer[metric ?? path]!.GetValue<long>();
    }

    private static JsonNode Report(string doi, string month) =>
        JsonNode.Parse(
            $$$"""
            {"report-header":{},"report_datasets":[{"dataset-id":[{"type":"doi","value":"{{{doi}}}"}],"performance":[{
              "period":{"begin-date":"{{{month}}}-01","end-date":"{{{month}}}-28"},
              "instance":[
                {"access-method":"regular","metric-type":"total-dataset-requests","count":9,"country-counts":{"us":1,"US":1,"ca":3,"unknown":2,"worldwide":1}},
                {"access-method":"machine","metric-type":"total-dataset-investigations","count":7}]}]}]}
            """
        )!;
}
