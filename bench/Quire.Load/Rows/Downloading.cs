using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Quire.Load.Rows;

/// <summary>Fetching one large file and a part of it, against the framework's own static file.</summary>
internal static class Downloading
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var length = options.Megabytes * 1024L * 1024;
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Download");
        await Deposits.AddAsync(http, dataset, new StreamContent(new Noise(length), 1 << 17), "large.bin");
        await Deposits.PublishAsync(http, dataset);
        var files = await http.GetFromJsonAsync<JsonObject>($"/api/datasets/{dataset}/versions/:latest/files");
        var path = $"/api/access/datafile/{files!["data"]![0]!["dataFile"]!["id"]}";
        var file = Path.GetTempFileName();
        await using (var target = File.Create(file))
        {
            await new Noise(length).CopyToAsync(target);
        }

        await using var bare = await ServerUnderTest.BareAsync(file);
        using var plain = bare.Client();
        var rows = new List<LoadRow>();
        foreach (
            var (what, range) in new[]
            {
                ($"download, {options.Megabytes} MB", (RangeHeaderValue?)null),
                ("download of the middle half", new(length / 4, (length * 3 / 4) - 1)),
            }
        )
        {
            var ours = new List<double>();
            var theirs = new List<double>();
            for (var round = 0; round < 3; round++)
            {
                theirs.Add((await Figure.TimeAsync(() => Deposits.ReadAsync(plain, "/file", range))).TotalSeconds);
                ours.Add((await Figure.TimeAsync(() => Deposits.ReadAsync(http, path, range))).TotalSeconds);
            }

            var (a, b) = (Figure.Median(ours), Figure.Median(theirs));
            rows.Add(new(what, Figure.Seconds(a), Figure.Seconds(b) + " (Kestrel's file)", Figure.Ratio(b / a), "at least 80 %"));
        }

        File.Delete(file);
        return rows;
    }
}
