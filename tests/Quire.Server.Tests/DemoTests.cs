using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;
using Quire.Server.Demo;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>The examples of <c>--demo</c> become whole, however often depositing them is interrupted.</summary>
public sealed class DemoTests
{
    [Theory, EachDatabase]
    public async Task Stopped_after_every_single_step_it_goes_on_with_the_next(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            extend: services =>
                services
                    .AddSingleton(provider => new StoppingFollower(provider.GetRequiredService<OutboxFollower>()))
                    .AddSingleton<ICommitFollower>(provider => provider.GetRequiredService<StoppingFollower>())
        );
        var follower = server.Services.GetRequiredService<StoppingFollower>();
        var demo = new DemoContent(server.Services);
        var interruptions = 0;
        for (var whole = false; !whole; )
        {
            using var stop = new CancellationTokenSource();
            follower.Committed = stop.Cancel;
            try
            {
                await demo.DepositAsync(stop.Token);
                whole = !stop.IsCancellationRequested;
            }
            catch (OperationCanceledException)
            {
                interruptions++;
            }

            Assert.InRange(interruptions, 0, 500);
        }

        Assert.InRange(interruptions, 20, 500);
        follower.Committed = () => { };
        Assert.Equal(0, await demo.DepositAsync(CancellationToken.None));
        using var admin = server.Admin();
        await MustBeWholeAsync(admin);
    }

    [Theory, EachDatabase]
    public async Task What_people_made_of_the_examples_stays(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var demo = new DemoContent(server.Services);
        Assert.Equal(12, await demo.DepositAsync(CancellationToken.None));
        using var admin = server.Admin();
        await MustBeWholeAsync(admin);
        var draft = (await DatasetsAsync(admin)).Single(d => d["versionState"]!.GetValue<string>() == "DRAFT");
        var id = draft["entity_id"]!.GetValue<long>();
        _ = (await admin.UploadAsync($"/api/datasets/{id}/add", "mine.txt", [1, 2, 3])).Data;

        Assert.Equal(0, await demo.DepositAsync(CancellationToken.None));

        Assert.Equal(
            ["dark.png", "frames.tab", "mine.txt"],
            (await Deposit.FilesAsync(admin, id)).Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(12, (await DatasetsAsync(admin)).Count);
    }

    [Fact]
    public async Task Killed_halfway_the_next_start_deposits_the_rest()
    {
        using var folder = new TempFolder();
        string token;
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, "--demo", "--Jobs:Lease=00:00:02"))
        {
            token = server.AdminToken;
            using var wire = server.As(token);
            await Wait.UntilAsync(async () => await Deposit.CountAsync(wire, "q=*&type=dataset") >= 1, "an example is there");
            await server.KillAsync();
        }

        await using var again = await ServerProcess.StartAnsweringAsync(folder.Path, "--demo", "--Jobs:Lease=00:00:02");
        await Wait.UntilAsync(
            () => Task.FromResult(again.Output.Contains("example datasets", StringComparison.Ordinal)),
            "the rest is deposited"
        );
        using var after = again.As(token);
        await MustBeWholeAsync(after);
    }

    [Fact]
    public async Task Stopped_halfway_the_server_ends_well()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path, "--demo");

        Assert.Equal(0, await server.StopAsync());
        Assert.Empty(server.Errors);
    }

    private static async Task MustBeWholeAsync(Wire admin)
    {
        Assert.Equal(
            ["demo", "demo-coast", "demo-fields", "demo-sky"],
            (await SearchAsync(admin, "type=dataverse"))
                .Select(i => i["identifier"]!.GetValue<string>())
                .Where(a => a != "root")
                .Order(StringComparer.Ordinal)
        );
        await Wait.UntilAsync(
            async () =>
                (await DatasetsAsync(admin)).Count(d =>
                    d["versionState"]!.GetValue<string>() == "RELEASED"
                    && d["name"]!.GetValue<string>() is var name
                    && !name.EndsWith("2021 to 2023", StringComparison.Ordinal)
                    && !name.EndsWith("pulsating star", StringComparison.Ordinal)
                ) == 11,
            "eleven examples are released, two of them twice"
        );
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var dataset in await DatasetsAsync(admin))
        {
            files.Add(
                dataset["name"]!.GetValue<string>(),
                (await Deposit.FilesAsync(admin, dataset["entity_id"]!.GetValue<long>())).Count
            );
        }

        Assert.Equal(
            new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["First arrivals of five birds in gardens, 1998 to 2023"] = 3,
                ["Electricity use of six buildings by the hour"] = 2,
                ["Tide levels at three gauges, 2021 to 2023 (revised)"] = 5,
                ["Interviews with gauge keepers"] = 3,
                ["Salinity from the river to the sea, 2018 to 2024"] = 4,
                ["Who uses the harbour: answers from the quay"] = 2,
                ["Light curve of a pulsating star, two seasons"] = 6,
                ["Spectra of eight bright stars"] = 9,
                ["Meteors of August, counted by volunteers"] = 2,
                ["Calibration frames, in preparation"] = 2,
                ["A dataset that fills in every field"] = 1,
                ["The smallest dataset there can be"] = 0,
            },
            files
        );
    }

    private static Task<List<JsonNode>> DatasetsAsync(Wire admin) => SearchAsync(admin, "type=dataset&show_entity_ids=true");

    private static async Task<List<JsonNode>> SearchAsync(Wire admin, string query) =>
        [.. (await admin.GetAsync($"/api/search?q=*&per_page=100&{query}")).Data["items"]!.AsArray().Select(i => i!)];
}
