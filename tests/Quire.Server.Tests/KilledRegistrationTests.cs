using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Server.Tests;

/// <summary>Replicas that are killed while they register identifiers.</summary>
public sealed class KilledRegistrationTests
{
    private const int Datasets = 6;

    [Fact]
    public async Task Killed_before_and_after_the_registry_acts_nothing_is_lost_and_nothing_has_two()
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var pair = await ReplicaPair.StartAsync([.. registry.Account.Select(s => $"--{s.Key}={s.Value}")]);
        using var wire = pair.Second.As(pair.Token);
        foreach (var (name, value) in new[] { (":DoiProvider", "DataCite"), (":FilePIDsEnabled", "true") })
        {
            _ = (await wire.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).Data;
        }

        // Asked, and dead before anything is done.
        var notYet = new TaskCompletionSource();
        registry.Behave(before: async _ =>
        {
            await notYet.Task;
            return false;
        });
        var (pids, files) = (new List<string>(), new List<long>());
        using (var first = pair.First.As(pair.Token))
        {
            for (var i = 0; i < Datasets; i++)
            {
                var (dataset, pid) = await Make.DatasetAsync(i % 2 == 0 ? first : wire, "root");
                files.Add(await Make.FileAsync(i % 2 == 0 ? wire : first, dataset, "a.txt", $"file {i}"));
                await Make.PublishAsync(i % 2 == 0 ? first : wire, dataset);
                pids.Add(pid);
            }
        }

        await Wait.UntilAsync(() => registry.Requests > 0);
        await pair.ReplaceFirstAsync();

        // Done, and dead before it is told.
        var notTold = new TaskCompletionSource();
        registry.Behave(after: _ => notTold.Task);
        notYet.SetResult();
        await Wait.UntilAsync(() => !registry.Known.IsEmpty);
        await pair.ReplaceFirstAsync();
        registry.Behave();
        notTold.SetResult();

        foreach (var file in files)
        {
            var shown = (await wire.GetAsync($"/api/files/{file}")).Data["dataFile"]!["persistentId"]!.GetValue<string>();
            pids.Add(shown);
        }

        Assert.Equal(2 * Datasets, pids.Distinct(StringComparer.Ordinal).Count());
        await Wait.UntilAsync(() => pids.TrueForAll(p => registry.Known.GetValueOrDefault(p[4..]).State == "findable"));
        Assert.Equal(pids.Select(p => p[4..]).Order(StringComparer.Ordinal), registry.Known.Keys.Order(StringComparer.Ordinal));
        await Wait.UntilAsync(
            async () => await pair.CountAsync("SELECT count(*) FROM jobs WHERE kind = 'SyncIdentifier' AND @p = 0", 0) == 0,
            "all is done"
        );
    }
}
