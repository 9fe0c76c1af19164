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
        var file = (await one.UploadAsync($"/api/datasets/{dataset}/add", "shared.txt", [7, 8, 9])).Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();

        Assert.Equal([7, 8, 9], (await other.GetAsync($"/api/access/datafile/{file}")).Body);
        await Deposit.UntilAsync(async () => await Deposit.CountAsync(other, "q=shared&type=file") == 1, "the other replica finds the file");
        _ = (await other.DeleteAsync($"/api/datasets/{dataset}")).Data;
        await Deposit.UntilAsync(async () => await Deposit.CountAsync(one, "q=shared&type=file") == 0, "the first replica forgets the file");
        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync($"/api/datasets/{dataset}")).Status);
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

        var answers = await Task.WhenAll(datasets.Select((d, i) => (i % 2 == 0 ? other : one).PostAsync($"/api/datasets/{d}/actions/:publish?type=major")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        foreach (var dataset in datasets)
        {
            await Make.UnlockedAsync(one, dataset);
            Assert.Equal("RELEASED", await Deposit.StateAsync(one, dataset));
            // A replica slower than its lease is helped by the other; whoever comes second finds nothing to do and says so.
            Assert.Equal(1, await pair.CountAsync("SELECT count(*) FROM audit_log WHERE operation = 'FinalizePublication' AND object_id = @p AND details = '1.0'", dataset));
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
            await Deposit.UntilAsync(async () => await Deposit.StateAsync(other, dataset) == "RELEASED", $"the other replica releases dataset {dataset}");
            await Deposit.UntilAsync(async () => (await other.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray().Count == 0, "no lock is left");
        }
    }
}
