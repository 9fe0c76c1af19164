using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Quire.Load.Rows;

/// <summary>What somebody waits for who has very many datasets, and whoever moves a collection of very many.</summary>
internal static class ManyOwned
{
    private const int Writers = 8;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        await People.CollectionAsync(http, "owned");
        await People.CollectionAsync(http, "elsewhere");
        var (_, token) = await People.AddAsync(http, "owner");
        await People.AssignAsync(http, "owned", "@owner", "dsContributor");
        using var owner = quire.As(token);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, options.Owned),
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (i, _) =>
                await Deposits.DatasetAsync(
                    owner,
                    string.Create(CultureInfo.InvariantCulture, $"Dataset {i}"),
                    collection: "owned"
                )
        );
        var roles = string.Join('&', Enumerable.Range(1, 8).Select(r => $"role_ids={r}"));
        var own = $"/api/mydata/retrieve?{roles}&dvobject_types=Dataset&published_states=Draft&mydata_page=";
        var (_, first) = await ClosedLoop.RunAsync(owner, own + "1", 1, options.Duration);
        var (_, last) = await ClosedLoop.RunAsync(owner, own + Math.Max(1, options.Owned / 10), 1, options.Duration);
        var moving = await Figure.TimeAsync(async () =>
        {
            using var moved = await http.PostAsync("/api/dataverses/owned/move/elsewhere?forceMove=true", null);
            moved.EnsureSuccessStatusCode();
        });
        var found = await Figure.TimeAsync(() => FoundAsync(http, options.Owned));
        return
        [
            new(
                $"own data of somebody with {options.Owned} datasets, 95th percentile",
                Figure.Milliseconds(first),
                $"{Figure.Milliseconds(last)} the last page",
                "-",
                "below 300 ms at 10,000"
            ),
            new(
                $"move a collection of {options.Owned} datasets",
                Figure.Seconds(moving),
                $"{Figure.Seconds(found)} until all are found there",
                "-",
                "below 5 s at 10,000"
            ),
        ];
    }

    private static async Task FoundAsync(HttpClient http, int datasets)
    {
        while (true)
        {
            var found = await http.GetFromJsonAsync<JsonObject>("/api/search?q=*&type=dataset&subtree=elsewhere&per_page=1");
            if (found!["data"]!["total_count"]!.GetValue<long>() == datasets)
            {
                return;
            }

            await Task.Delay(20);
        }
    }
}
