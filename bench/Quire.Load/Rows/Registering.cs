using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Quire.Load.Rows;

/// <summary>Registering the identifiers of many files at a registry, below its limit, and that no publication waits for it.</summary>
internal static class Registering
{
    // What DataCite takes from one address in five minutes, and what is asked of it at the most without another setting.
    private const int Limit = 3000;
    private const double Reached = 2400 / 300.0;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var registry = Registry();
        var registered = new ConcurrentDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var asked = new ConcurrentQueue<DateTimeOffset>();
        registry.Map(
            "/dois/{**doi}",
            (string doi) =>
            {
                asked.Enqueue(TimeProvider.System.GetUtcNow());
                registered[doi] = TimeProvider.System.GetUtcNow();
                var attributes = new JsonObject { ["doi"] = doi, ["state"] = "findable" };
                var known = new JsonObject { ["type"] = "dois", ["attributes"] = attributes };
                return new JsonObject { ["data"] = known }.ToJsonString();
            }
        );
        await registry.StartAsync();
        var fresh = await ServerUnderTest.QuireAsync();
        await using var quire = await fresh.FilledAsync(
            [],
            $"--DataCite:Url={registry.Urls.First()}",
            "--DataCite:User=LOAD.QUIRE",
            "--DataCite:Password=load",
            "--DataCite:Prefixes:0=10.5072"
        );
        using var http = quire.Client();
        await SetAsync(http, ":DoiProvider", "DataCite");
        await SetAsync(http, ":FilePIDsEnabled", "true");
        var dataset = await Deposits.DatasetAsync(http, "Many identifiers");
        await Deposits.FillAsync(http, dataset, options.Files);
        var publishing = await Figure.TimeAsync(() => Deposits.PublishAsync(http, dataset));
        var all = await Figure.TimeAsync(async () =>
        {
            while (registered.Count <= options.Files)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        });
        var most = MostWithin(Window, [.. asked]);
        var rate = options.Files / all.TotalSeconds;
        return
        [
            new(
                string.Create(CultureInfo.InvariantCulture, $"register {options.Files:N0} identifiers"),
                $"{Figure.Seconds(all)}, {Figure.PerSecond(rate)}",
                $"{Figure.PerSecond(Reached)} as set",
                Figure.Ratio(rate / Reached),
                "at least 80 %"
            ),
            new(
                "most requests in five minutes",
                $"{most}",
                $"{Limit} taken by DataCite",
                Figure.Ratio((double)most / Limit),
                "below 100 %"
            ),
            new("publishing them meanwhile", Figure.Seconds(publishing), "-", "-", "not held up"),
        ];
    }

    private static WebApplication Registry()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private static async Task SetAsync(HttpClient http, string name, string value)
    {
        using var answer = await http.PutAsync($"/api/admin/settings/{name}", new StringContent(value));
        answer.EnsureSuccessStatusCode();
    }

    private static int MostWithin(TimeSpan window, IReadOnlyList<DateTimeOffset> times)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] > window)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
