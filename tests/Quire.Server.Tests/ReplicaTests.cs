using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Two servers on one PostgreSQL and one S3 store.</summary>
public sealed class ReplicaTests
{
    [Fact]
    public async Task What_one_replica_writes_the_other_reads_finds_and_serves()
    {
        await using var pair = await ReplicaPair.StartAsync();
        using var one = pair.First.As(pair.Token);
        using var other = pair.Second.As(pair.Token);

        var (dataset, _) = await Make.DatasetAsync(one, "root");
        var file = (await one.UploadAsync($"/api/datasets/{dataset}/add", "shared.txt", [7, 8, 9])).Data["files"]![0]![
            "dataFile"
        ]!["id"]!.GetValue<long>();

        Assert.Equal([7, 8, 9], (await other.GetAsync($"/api/access/datafile/{file}")).Body);
        await Wait.UntilAsync(
            async () => await Deposit.CountAsync(other, "q=shared&type=file") == 1,
            "the other replica finds the file"
        );
        _ = (await other.DeleteAsync($"/api/datasets/{dataset}")).Data;
        await Wait.UntilAsync(
            async () => await Deposit.CountAsync(one, "q=shared&type=file") == 0,
            "the first replica forgets the file"
        );
        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync($"/api/datasets/{dataset}")).Status);
    }

    [Fact]
    public async Task What_one_replica_changes_the_other_soon_no_longer_gives_from_memory()
    {
        await using var pair = await ReplicaPair.StartAsync();
        using var one = pair.First.As(pair.Token);
        using var other = pair.Second.As(pair.Token);
        using var guest = pair.Second.As(null);
        var (dataset, _) = await Make.DatasetAsync(one, "root", "Before");
        await Make.PublishAsync(one, dataset);
        var path = $"/api/datasets/{dataset}/versions/:latest/citation";
        await Wait.UntilAsync(
            async () => (await guest.GetAsync(path)).Text.Contains("Before", StringComparison.Ordinal),
            "it is public there"
        );
        var (name, token) = await Make.UserAsync(one);
        using var member = pair.Second.As(token);
        Assert.Contains("Before", (await member.GetAsync(path)).Text, StringComparison.Ordinal);

        _ = (
            await one.PutAsync($"/api/datasets/{dataset}/editMetadata?replace=true", Make.Field("title", "primitive", "After"))
        ).Data;
        _ = (
            await one.PostAsync(
                $"/api/datasets/{dataset}/assignments",
                new System.Text.Json.Nodes.JsonObject { ["assignee"] = $"@{name}", ["role"] = "curator" }
            )
        ).Data;
        await Wait.UntilAsync(
            async () => (await member.GetAsync(path)).Text.Contains("After", StringComparison.Ordinal),
            "who got a role sees the draft"
        );
        Assert.Contains("Before", (await guest.GetAsync(path)).Text, StringComparison.Ordinal);
        await Make.PublishAsync(one, dataset);
        await Wait.UntilAsync(
            async () => (await guest.GetAsync(path)).Text.Contains("After", StringComparison.Ordinal),
            "guests see what was published"
        );

        _ = (await member.DeleteAsync("/api/users/token")).Data;
        using var elsewhere = pair.First.As(token);
        await Wait.UntilAsync(
            async () => (await elsewhere.GetAsync("/api/users/:me")).Status == HttpStatusCode.Unauthorized,
            "the token ends everywhere"
        );
    }

    [Fact]
    public async Task Publications_asked_of_both_are_done_once_each()
    {
        await using var pair = await ReplicaPair.StartAsync();
        using var one = pair.First.As(pair.Token);
        using var other = pair.Second.As(pair.Token);
        var datasets = new List<long>();
        for (var i = 0; i < 8; i++)
        {
            datasets.Add((await Make.DatasetAsync(i % 2 == 0 ? one : other, "root")).Id);
        }

        var answers = await Task.WhenAll(
            datasets.Select((d, i) => (i % 2 == 0 ? other : one).PostAsync($"/api/datasets/{d}/actions/:publish?type=major"))
        );

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        foreach (var dataset in datasets)
        {
            await Make.UnlockedAsync(one, dataset);
            Assert.Equal("RELEASED", await Deposit.StateAsync(one, dataset));
            // A replica slower than its lease is helped by the other; whoever comes second finds nothing to do and says so.
            Assert.Equal(
                1,
                await pair.CountAsync(
                    "SELECT count(*) FROM audit_log WHERE operation = 'FinalizePublication' AND object_id = @p AND details = '1.0'",
                    dataset
                )
            );
            Assert.Single((await one.GetAsync($"/api/datasets/{dataset}/versions")).Data.AsArray());
        }
    }

    [Fact]
    public async Task Either_may_be_killed_and_the_other_finishes_its_work()
    {
        await using var pair = await ReplicaPair.StartAsync();
        using var one = pair.First.As(pair.Token);
        using var other = pair.Second.As(pair.Token);
        var datasets = new List<long>();
        for (var i = 0; i < 6; i++)
        {
            datasets.Add((await Make.DatasetAsync(one, "root")).Id);
        }

        var answers = await Task.WhenAll(datasets.Select(d => one.PostAsync($"/api/datasets/{d}/actions/:publish?type=major")));
        await pair.First.KillAsync();

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        foreach (var dataset in datasets)
        {
            await Wait.UntilAsync(
                async () => await Deposit.StateAsync(other, dataset) == "RELEASED",
                $"the other replica releases dataset {dataset}"
            );
            await Wait.UntilAsync(
                async () => (await other.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray().Count == 0,
                "no lock is left"
            );
        }
    }
}
