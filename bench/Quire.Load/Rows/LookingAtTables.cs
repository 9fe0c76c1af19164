using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Quire.Load.Rows;

/// <summary>
/// Looking at the rows of a table: all of them for a condition or an order, against the download of the same table, and the first
/// ones and the summary against what is told of its variables.
/// </summary>
internal static class LookingAtTables
{
    private const int Connections = 8;
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Looked at");
        await AddTableAsync(http, dataset, options.Megabytes * 1024L * 1024);
        await ReadAsync(http, dataset);
        await Deposits.PublishAsync(http, dataset);
        var files = await http.GetFromJsonAsync<JsonObject>($"/api/datasets/{dataset}/versions/:latest/files");
        var file = $"{files!["data"]![0]!["dataFile"]!["id"]}";
        var rows = new List<LoadRow>();
        foreach (
            var (what, query, target) in new[]
            {
                ("rows of a table that meet a condition", "where=score%3E990&limit=100", "at least 25 %"),
                ("rows of a table in an order", "sort=-score&limit=100", "at least 20 %"),
            }
        )
        {
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                theirs.Add(
                    (await Figure.TimeAsync(() => Deposits.ReadAsync(http, $"/api/access/datafile/{file}", null))).TotalSeconds
                );
                ours.Add(
                    (await Figure.TimeAsync(() => Deposits.ReadAsync(http, $"/api/files/{file}/rows?{query}", null))).TotalSeconds
                );
            }

            var (a, b) = (Figure.Median(ours), Figure.Median(theirs));
            rows.Add(
                new(
                    $"{what}, {options.Megabytes} MB",
                    Figure.Seconds(a),
                    Figure.Seconds(b) + " (its download)",
                    Figure.Ratio(b / a),
                    target
                )
            );
        }

        var told = (await ClosedLoop.RunAsync(http, $"/api/files/{file}/dataTables", Connections, options.Duration)).PerSecond;
        foreach (var (what, path) in new[] { ("first rows of a table", "rows?limit=10"), ("summary of a table", "summary") })
        {
            var rate = (await ClosedLoop.RunAsync(http, $"/api/files/{file}/{path}", Connections, options.Duration)).PerSecond;
            rows.Add(
                new(
                    what,
                    Figure.PerSecond(rate),
                    Figure.PerSecond(told) + " (its variables)",
                    Figure.Ratio(rate / told),
                    "at least 50 %"
                )
            );
        }

        return rows;
    }

    private static async Task AddTableAsync(HttpClient http, long dataset, long length)
    {
        var folder = Directory.CreateTempSubdirectory("quire-load-").FullName;
        try
        {
            var path = Path.Combine(folder, "large.csv");
            await TableData.WriteScoresAsync(path, length);
            await using var file = File.OpenRead(path);
            var content = new StreamContent(file, 1 << 17);
            content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            await Deposits.AddAsync(http, dataset, content, Path.GetFileName(path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ReadAsync(HttpClient http, long dataset)
    {
        while ((await http.GetFromJsonAsync<JsonObject>($"/api/datasets/{dataset}/locks"))!["data"]!.AsArray().Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
