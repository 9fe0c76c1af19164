using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Quire.Api.Tests.Datasets;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Api.Tests.Identifiers;

/// <summary>DOIs at DataCite follow what they name, whatever DataCite does meanwhile.</summary>
public sealed class DataCiteTests
{
    [Theory, EachDatabase]
    public async Task A_doi_is_reserved_made_public_hidden_and_found_again_with_its_dataset(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root", "A first title");
        await Wait.UntilAsync(() => StateOf(registry, pid) == "draft");
        Assert.Equal("draft", (await admin.GetAsync($"/api/pids?persistentId={pid}")).Data["state"]!.GetValue<string>());

        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => StateOf(registry, pid) == "findable");
        Assert.Contains("A first title", Of(registry, pid).Xml, StringComparison.Ordinal);
        Assert.Contains(pid[4..], Of(registry, pid).Url, StringComparison.Ordinal);

        await Deposit.RetitleAsync(admin, dataset, "A second title");
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=updatecurrent")).Data;
        await Wait.UntilAsync(() => Of(registry, pid).Xml?.Contains("A second title", StringComparison.Ordinal) == true);

        _ = await admin.PostAsync(
            $"/api/datasets/{dataset}/versions/1.0/deaccession",
            new JsonObject { ["deaccessionReason"] = "Withdrawn by a test." }
        );
        await Wait.UntilAsync(() => StateOf(registry, pid) == "registered");
        Assert.Equal("registered", (await admin.GetAsync($"/api/pids?persistentId={pid}")).Data["state"]!.GetValue<string>());

        var (draft, draftPid) = await Make.DatasetAsync(admin, "root");
        await Wait.UntilAsync(() => StateOf(registry, draftPid) == "draft");
        _ = (await admin.DeleteAsync($"/api/datasets/{draft}")).Message;
        await Wait.UntilAsync(() => StateOf(registry, draftPid) is null);
    }

    [Theory, EachDatabase]
    public async Task A_doi_of_a_limited_collection_is_told_no_metadata_until_that_is_opened(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        var closed = await Make.CollectionAsync(admin, published: true);
        var path = $"/api/dataverses/{closed}/locallyFairRoleAssignees";
        var (former, formerPid) = await Make.DatasetAsync(admin, closed, "Told already");
        await Make.PublishAsync(admin, former);
        await Wait.UntilAsync(() => StateOf(registry, formerPid) == "findable");

        _ = (await admin.PutAsync(path, new JsonArray("@dataverseAdmin"))).Data;
        await Wait.UntilAsync(() => StateOf(registry, formerPid) == "registered");
        Assert.DoesNotContain("Told already", Of(registry, formerPid).Xml, StringComparison.Ordinal);
        var (dataset, pid) = await Make.DatasetAsync(admin, closed, "Never told");
        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => StateOf(registry, pid) == "registered");
        Assert.DoesNotContain("Never told", Of(registry, pid).Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("Ovadia", Of(registry, pid).Xml, StringComparison.Ordinal);

        _ = (await admin.PostAsync($"/api/datasets/{former}/move/root?forceMove=true")).Data;
        await Wait.UntilAsync(() => StateOf(registry, formerPid) == "findable");
        Assert.Contains("Told already", Of(registry, formerPid).Xml, StringComparison.Ordinal);
        _ = (await admin.PutAsync(path, new JsonArray())).Data;
        await Wait.UntilAsync(() => StateOf(registry, pid) == "findable");
        Assert.Contains("Never told", Of(registry, pid).Xml, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_registry_that_is_busy_fails_or_answers_too_late_learns_of_everything_in_the_end(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        foreach (var trouble in (Func<HttpContext, Task<bool>>[])[Busy, Failing])
        {
            registry.Behave(before: trouble);
            var (dataset, pid) = await Make.DatasetAsync(admin, "root");
            await Make.PublishAsync(admin, dataset);
            Assert.Null(StateOf(registry, pid));
            registry.Behave();
            await Wait.UntilAsync(() => StateOf(registry, pid) == "findable");
        }

        registry.Behave(after: http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        var (late, latePid) = await Make.DatasetAsync(admin, "root");
        await Make.PublishAsync(admin, late);
        await Wait.UntilAsync(() => StateOf(registry, latePid) is not null);
        registry.Behave();
        await Wait.UntilAsync(() => StateOf(registry, latePid) == "findable");
    }

    [Theory, EachDatabase]
    public async Task What_was_withdrawn_before_the_registry_heard_of_it_resolves_all_the_same(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        registry.Behave(before: Failing);
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        await Make.PublishAsync(admin, dataset);
        _ = await admin.PostAsync(
            $"/api/datasets/{dataset}/versions/1.0/deaccession",
            new JsonObject { ["deaccessionReason"] = "Withdrawn by a test." }
        );

        registry.Behave();

        await Wait.UntilAsync(() => StateOf(registry, pid) == "registered");
        Assert.Contains(pid[4..], Of(registry, pid).Xml, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_doi_that_is_public_elsewhere_stays_what_it_is_until_it_is_released_here(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        const string there = "https://elsewhere.example/1";
        registry.Known["10.5072/FK2/MOVED1"] = ("findable", there, "<there/>");
        var alias = await Make.CollectionAsync(admin);
        var imported = await admin.PostAsync(
            $"/api/dataverses/{alias}/datasets/:import?pid=doi:10.5072/FK2/MOVED1&release=no",
            Make.Dataset("Moved here")
        );
        var dataset = imported.Data["id"]!.GetValue<long>();
        await IdentifierJobs.DoneAsync(server);
        Assert.Equal(("findable", there, "<there/>"), Of(registry, "doi:10.5072/FK2/MOVED1"));

        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}")).Message;
        await IdentifierJobs.DoneAsync(server);

        Assert.Equal(("findable", there, "<there/>"), Of(registry, "doi:10.5072/FK2/MOVED1"));
    }

    [Theory, EachDatabase]
    public async Task What_is_not_reserved_is_listed_and_reserved_or_forgotten_on_demand(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        registry.Behave(before: Failing);
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        var unreserved = (await admin.GetAsync("/api/pids/unreserved")).Data;
        Assert.Equal(1, unreserved["numUnreserved"]!.GetValue<int>());
        Assert.Equal(pid, unreserved["count"]![0]!["pid"]!.GetValue<string>());
        var failed = await admin.PostAsync($"/api/pids/{dataset}/reserve");
        failed.MustBeError(HttpStatusCode.ServiceUnavailable);
        Assert.DoesNotContain("secret", failed.Text, StringComparison.Ordinal);

        registry.Behave();
        Assert.Equal($"PID reserved for {pid}", (await admin.PostAsync($"/api/pids/{dataset}/reserve")).Message);
        Assert.Equal(0, (await admin.GetAsync("/api/pids/unreserved")).Data["numUnreserved"]!.GetValue<int>());
        Assert.Equal($"PID deleted for {pid}", (await admin.DeleteAsync($"/api/pids/{dataset}/delete")).Message);
        Assert.Null(StateOf(registry, pid));

        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => StateOf(registry, pid) == "findable");
        (await admin.DeleteAsync($"/api/pids/{dataset}/delete")).MustBeError(
            HttpStatusCode.BadRequest,
            "Not allowed for Datasets that have been published."
        );
        Assert.Equal("DataCite", (await admin.GetAsync($"/api/pids/providers/{pid}")).Message);
        Assert.True((await admin.GetAsync("/api/pids/providers")).Data["DataCite"]!["remote"]!.GetValue<bool>());
        Assert.Equal("FAKE", (await admin.GetAsync("/api/pids/providers/doi:10.9999/OTHER")).Message);
        (await admin.GetAsync("/api/pids/providers/nothing")).MustBeError(HttpStatusCode.NotFound, "No provider found for PID");
        (await admin.GetAsync("/api/pids?persistentId=nothing")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Everything_public_is_sent_once_more_when_asked_for(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        var (first, firstPid) = await Make.DatasetAsync(admin, "root");
        var (second, secondPid) = await Make.DatasetAsync(admin, "root");
        await Make.PublishAsync(admin, first);
        await Make.PublishAsync(admin, second);
        await Wait.UntilAsync(() => StateOf(registry, firstPid) == "findable" && StateOf(registry, secondPid) == "findable");
        registry.Known.Clear();

        Assert.Equal(
            $"Dataset {firstPid} PID Metadata updated successfully.",
            (await admin.PostAsync($"/api/datasets/{first}/modifyRegistrationMetadata")).Message
        );
        await Wait.UntilAsync(() => StateOf(registry, firstPid) == "findable");
        Assert.Null(StateOf(registry, secondPid));
        _ = (await admin.PostAsync("/api/datasets/modifyRegistrationPIDMetadataAll")).Message;
        await Wait.UntilAsync(() => StateOf(registry, secondPid) == "findable");

        var (draft, _) = await Make.DatasetAsync(admin, "root");
        (await admin.PostAsync($"/api/datasets/{draft}/modifyRegistrationMetadata")).MustBeError(
            HttpStatusCode.BadRequest,
            "Modify Registration Metadata must be run on a published dataset."
        );
    }

    [Theory, EachDatabase]
    public async Task It_is_told_once_however_a_draft_is_written_meanwhile(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => StateOf(registry, pid) == "findable");
        await IdentifierJobs.DoneAsync(server);
        var (requests, edits) = (registry.Requests, 0);
        registry.Behave(after: async _ =>
        {
            if (edits++ < 3)
            {
                await Deposit.RetitleAsync(admin, dataset, $"Not yet public {edits}");
            }
        });

        _ = (await admin.PostAsync($"/api/datasets/{dataset}/modifyRegistrationMetadata")).Message;
        await IdentifierJobs.DoneAsync(server);

        Assert.Equal((requests + 1, 1), (registry.Requests, edits));
    }

    private static async Task<TestServer> StartAsync(DatabaseKind database, TestDataCite registry)
    {
        var server = await TestServer.StartAsync(database, registry.Account);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:DoiProvider", "DataCite")).Data;
        return server;
    }

    private static Task<bool> Busy(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = "1";
        return Task.FromResult(true);
    }

    private static Task<bool> Failing(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.FromResult(true);
    }

    private static (string State, string? Url, string? Xml) Of(TestDataCite registry, string pid) =>
        registry.Known.GetValueOrDefault(pid[4..]);

    private static string? StateOf(TestDataCite registry, string pid) => Of(registry, pid).State;
}
