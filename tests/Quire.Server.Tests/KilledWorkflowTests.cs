using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Server.Tests;

/// <summary>Servers that are killed while workflows run, and several that share them.</summary>
public sealed class KilledWorkflowTests
{
    private const string ShortLease = "--Jobs:Lease=00:00:02";

    [Fact]
    public async Task Killed_at_every_step_a_workflow_goes_on_and_its_publication_is_finished()
    {
        using var folder = new TempFolder();
        await using var outside = await StubServer.AnsweringAsync("told");
        string token;
        long dataset;
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease))
        {
            token = server.AdminToken;
            using var wire = server.As(token);
            await DefineAsync(wire, outside);
            (dataset, _) = await Make.DatasetAsync(wire, "root");
            await BeginAsync(wire, dataset);
            await server.KillAsync();
        }

        string invocation;
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease))
        {
            await Wait.UntilAsync(() => !outside.Requests.IsEmpty, "somebody outside was asked");
            invocation = outside.Requests.First().Target.Trim('/');
            await server.KillAsync();
        }

        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease))
        {
            await ResumeAsync(server, invocation, "OK");
            await server.KillAsync();
        }

        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease))
        {
            using var wire = server.As(token);
            Assert.Equal("DRAFT", await Deposit.StateAsync(wire, dataset));
            await Wait.UntilAsync(
                async () => await IsResumedAsync(server, invocation, "go on"),
                "the second step waits and is resumed"
            );
            await server.KillAsync();
        }

        await using var last = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease);
        using var after = last.As(token);
        await Wait.UntilAsync(async () => await Deposit.StateAsync(after, dataset) == "RELEASED", "it is published");
        Assert.Empty((await after.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray());
        Assert.Single((await after.GetAsync($"/api/datasets/{dataset}/versions")).Data.AsArray());
        // Asked again only because nobody could know that it had been.
        Assert.Single(outside.Requests.Select(r => r.Header("Idempotency-Key")).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_two_replicas_one_does_a_step()
    {
        await using var pair = await ReplicaPair.StartAsync();
        await using var outside = await StubServer.AnsweringAsync("told");
        using var one = pair.First.As(pair.Token);
        using var other = pair.Second.As(pair.Token);
        await DefineAsync(one, outside);
        var datasets = new List<long>();
        for (var i = 0; i < 8; i++)
        {
            var (dataset, _) = await Make.DatasetAsync(i % 2 == 0 ? one : other, "root");
            await BeginAsync(i % 2 == 0 ? other : one, dataset);
            datasets.Add(dataset);
        }

        await Wait.UntilAsync(() => outside.Requests.Count >= datasets.Count, "every step was done");
        foreach (var (i, request) in outside.Requests.ToList().Index())
        {
            var invocation = request.Target.Trim('/');
            var server = i % 2 == 0 ? pair.First : pair.Second;
            await Wait.UntilAsync(async () => await IsResumedAsync(server, invocation, "OK"), "the first step is resumed");
            await Wait.UntilAsync(async () => await IsResumedAsync(server, invocation, "OK"), "the second step is resumed");
        }

        foreach (var dataset in datasets)
        {
            await Wait.UntilAsync(async () => await Deposit.StateAsync(one, dataset) == "RELEASED", "it is published");
        }

        Assert.Equal(
            outside.Requests.Count,
            outside.Requests.Select(r => r.Header("Idempotency-Key")).Distinct(StringComparer.Ordinal).Count()
        );
    }

    private static async Task DefineAsync(Wire wire, StubServer outside)
    {
        var steps = new JsonArray(
            new JsonObject
            {
                ["provider"] = ":internal",
                ["stepType"] = "http/sr",
                ["parameters"] = new JsonObject { ["url"] = $"{outside.Address}${{invocationId}}" },
            },
            new JsonObject { ["provider"] = ":internal", ["stepType"] = "pause" }
        );
        var added = await wire.PostAsync("/api/admin/workflows", new JsonObject { ["name"] = "Ask", ["steps"] = steps });
        var id = added.Data["id"]!.ToString();
        _ = (await wire.TextAsync(HttpMethod.Put, "/api/admin/workflows/default/PrePublishDataset", id)).Data;
    }

    private static async Task BeginAsync(Wire wire, long dataset) =>
        Assert.Equal(
            HttpStatusCode.Accepted,
            (await wire.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major")).Status
        );

    private static async Task ResumeAsync(ServerProcess server, string invocation, string reply) =>
        Assert.True(await IsResumedAsync(server, invocation, reply));

    private static async Task<bool> IsResumedAsync(ServerProcess server, string invocation, string reply)
    {
        using var guest = server.As(null);
        return (await guest.TextAsync(HttpMethod.Post, $"/api/workflows/{invocation}", reply)).Status == HttpStatusCode.Accepted;
    }
}
