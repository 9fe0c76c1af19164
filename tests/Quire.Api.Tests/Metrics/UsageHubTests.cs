using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Quire.Server;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Api.Tests.Metrics;

/// <summary>Reports of usage that are sent to a hub.</summary>
public sealed class UsageHubTests
{
    private const string Send = "/api/admin/makeDataCount/sendToHub";

    [Theory, EachDatabase]
    public async Task The_report_of_a_month_is_sent_to_the_configured_hub(DatabaseKind database)
    {
        await using var hub = await StubServer.AnsweringAsync("{\"report\":{\"id\":\"a\"}}", 201);
        await using var server = await StartAsync(database, hub, "the-token");
        using var admin = server.Admin();
        var month = TimeProvider.System.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);

        var sent = (await admin.PostAsync($"{Send}?yearMonth={month}")).Data;

        Assert.Equal("Data has been sent to Make Data Count", sent["message"]!.GetValue<string>());
        Assert.Equal((month, 201), (sent["yearMonth"]!.GetValue<string>(), sent["hubStatus"]!.GetValue<int>()));
        var request = Assert.Single(hub.Requests);
        Assert.Equal(("POST", "/reports"), (request.Method, request.Target));
        Assert.Equal("Bearer the-token", request.Header("Authorization"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        var report = JsonNode.Parse(request.Body)!;
        Assert.Equal($"{month}-01", report["report-header"]!["reporting-period"]!["begin-date"]!.GetValue<string>());
        Assert.Equal(
            (await admin.GetAsync($"/api/admin/makeDataCount/{month}/report")).Text,
            report.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
        );
    }

    [Theory, EachDatabase]
    public async Task What_is_there_for_some_alone_is_told_to_no_hub(DatabaseKind database)
    {
        await using var hub = await StubServer.AnsweringAsync("{}");
        await using var server = await StartAsync(database, hub, token: null);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        foreach (var (place, title) in new[] { (collection, "Hidden terns"), ("root", "Open terns") })
        {
            var (dataset, _) = await Make.DatasetAsync(admin, place, title);
            await Make.PublishAsync(admin, dataset);
            var used = JsonNode.Parse(
                """
                {"report-datasets":[{"dataset-id":[{"type":"doi","value":"10.1/ANY"}],"performance":[{
                  "period":{"begin-date":"2018-05-01","end-date":"2018-05-31"},
                  "instance":[{"access-method":"regular","metric-type":"total-dataset-requests","count":9}]}]}]}
                """
            );
            Assert.Equal(
                HttpStatusCode.OK,
                (await admin.PostAsync($"/api/admin/makeDataCount/{dataset}/addUsageMetricsFromSushiReport", used)).Status
            );
        }

        var limit = $"/api/dataverses/{collection}/locallyFairRoleAssignees";
        _ = (await admin.PutAsync(limit, new JsonArray("@dataverseAdmin"))).Data;
        _ = (await admin.PostAsync($"{Send}?yearMonth=2018-05")).Data;

        var sent = Assert.Single(hub.Requests).Text;
        Assert.Contains("Open terns", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden terns", sent, StringComparison.Ordinal);
        const string Report = "/api/admin/makeDataCount/2018-05/report";
        Assert.DoesNotContain("Hidden terns", (await admin.GetAsync(Report)).Text, StringComparison.Ordinal);
        _ = (await admin.PutAsync(limit, new JsonArray())).Data;
        Assert.Contains("Hidden terns", (await admin.GetAsync(Report)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_month_the_last_that_is_over_is_sent()
    {
        await using var hub = await StubServer.AnsweringAsync("{}");
        await using var server = await StartAsync(DatabaseKind.Sqlite, hub, token: null);
        using var admin = server.Admin();
        var sent = (await admin.PostAsync(Send)).Data["yearMonth"]!.GetValue<string>();
        Assert.True(
            string.CompareOrdinal(sent, TimeProvider.System.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture)) < 0
        );
        Assert.Null(Assert.Single(hub.Requests).Header("Authorization"));
        (await admin.PostAsync($"{Send}?yearMonth=soon")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PostAsync($"{Send}?yearMonth=2999-01")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_the_hub_refuses_is_told_with_its_words()
    {
        await using var hub = await StubServer.AnsweringAsync("{\"errors\":[\"no such report\"]}", 422);
        await using var server = await StartAsync(DatabaseKind.Sqlite, hub, token: null);
        using var admin = server.Admin();
        var refused = await admin.PostAsync(Send);
        refused.MustBeError(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("422", refused.Message);
        Assert.Contains("no such report", refused.Message);
    }

    [Fact]
    public async Task A_hub_that_is_away_or_not_configured_is_told()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var none = await admin.PostAsync(Send);
        none.MustBeError(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("Usage:HubUrl", none.Message);

        var hub = await StubServer.AnsweringAsync("{}");
        await using var other = await StartAsync(DatabaseKind.Sqlite, hub, token: null);
        await hub.DisposeAsync();
        using var elsewhere = other.Admin();
        (await elsewhere.PostAsync(Send)).MustBeError(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_hub_whose_answer_breaks_off_is_told()
    {
        await using var hub = await StubServer.StartAsync(
            async (context, _) =>
            {
                context.Response.StatusCode = 500;
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("begun", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
            }
        );
        await using var server = await StartAsync(DatabaseKind.Sqlite, hub, token: null);
        using var admin = server.Admin();
        (await admin.PostAsync(Send)).MustBeError(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("/reports")]
    [InlineData("file:///reports")]
    [InlineData("reports.example.edu")]
    public async Task What_is_no_address_of_the_web_is_refused_at_start(string hub)
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => StartAsync(DatabaseKind.Sqlite, hub, token: null));
        Assert.Contains("Usage:HubUrl", refused.Message);
    }

    private static Task<TestServer> StartAsync(DatabaseKind database, StubServer hub, string? token) =>
        StartAsync(database, new Uri(hub.Address, "reports").ToString(), token);

    private static Task<TestServer> StartAsync(DatabaseKind database, string hub, string? token) =>
        TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Usage:HubUrl"] = hub, ["Usage:HubToken"] = token }
        );
}
