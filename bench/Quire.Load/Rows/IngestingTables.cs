using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Quire.Load.Rows;

/// <summary>A long file of texts with commas made a table by the server, and some columns of a wide one taken from it.</summary>
internal static class IngestingTables
{
    private const int Columns = 300;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var folder = Directory.CreateTempSubdirectory("quire-load-").FullName;
        try
        {
            return [.. await LongAsync(quire, http, folder, options), await SubsetAsync(http, folder, options)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<LoadRow>> LongAsync(
        ServerUnderTest quire,
        HttpClient http,
        string folder,
        LoadOptions options
    )
    {
        var csv = Path.Combine(folder, "long.csv");
        var rows = await TableData.WriteMixedAsync(csv, options.Megabytes * 1024L * 1024);
        var dataset = await Deposits.DatasetAsync(http, "Long table");
        var uploading = await Figure.TimeAsync(() => SendAsync(http, dataset, csv));
        var begun = quire.Processor;
        var reading = await Figure.TimeAsync(() => TableAsync(http, dataset, "long.tab"));
        var megabytes = new FileInfo(csv).Length / 1e6;
        return
        [
            new(
                string.Create(CultureInfo.InvariantCulture, $"a CSV of {megabytes:0} MB and {rows:N0} rows becomes a table"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reading.TotalSeconds:0.0} s, {megabytes / reading.TotalSeconds:0} MB/s, {(quire.Processor - begun).TotalSeconds:0.0} s of processor"
                ),
                $"{Figure.Seconds(uploading)} sending it",
                Figure.Ratio(uploading / reading),
                "at least 100 MB/s"
            ),
            new("memory at its highest meanwhile", Figure.Megabytes(quire.PeakMemoryBytes), "-", "-", "below 300 MB"),
        ];
    }

    private static async Task<LoadRow> SubsetAsync(HttpClient http, string folder, LoadOptions options)
    {
        var csv = Path.Combine(folder, "wide.csv");
        await TableData.WriteWideAsync(csv, Columns, options.Megabytes * 1024L * 1024 / 4);
        var dataset = await Deposits.DatasetAsync(http, "Wide table");
        await SendAsync(http, dataset, csv);
        var file = await TableAsync(http, dataset, "wide.tab");
        var tab = Path.Combine(folder, "wide.tab");
        await using (var to = File.Create(tab))
        {
            await (await http.GetStreamAsync($"/api/access/datafile/{file}")).CopyToAsync(to);
        }

        var cut = await OtherProgram.TimeAsync("cut", "-f", $"1,{Columns / 2},{Columns}", tab);
        var described = await http.GetFromJsonAsync<JsonObject>($"/api/files/{file}/dataTables");
        var variables = described!["data"]![0]!["dataVariables"]!.AsArray();
        var chosen = string.Join(',', new[] { 0, Columns / 2, Columns - 1 }.Select(i => variables[i]!["id"]!.GetValue<long>()));
        var ours = await Figure.TimeAsync(() =>
            Deposits.ReadAsync(http, $"/api/access/datafile/{file}?format=subset&variables={chosen}")
        );
        return new(
            $"3 of {Columns} columns of a table of {Figure.Megabytes(new FileInfo(tab).Length)}",
            Figure.Seconds(ours),
            $"{Figure.Seconds(cut)} cut",
            Figure.Ratio(cut / ours),
            "-"
        );
    }

    private static async Task SendAsync(HttpClient http, long dataset, string path)
    {
        await using var file = File.OpenRead(path);
        await Deposits.AddAsync(http, dataset, new StreamContent(file, 1 << 17), Path.GetFileName(path));
    }

    // The number of the file once it is a table.
    private static async Task<long> TableAsync(HttpClient http, long dataset, string name)
    {
        while (true)
        {
            var files = await http.GetFromJsonAsync<JsonObject>($"/api/datasets/{dataset}/versions/:draft/files");
            foreach (var file in files!["data"]!.AsArray())
            {
                if (file!["label"]!.GetValue<string>() == name && file["dataFile"]!["tabularData"]?.GetValue<bool>() == true)
                {
                    return file["dataFile"]!["id"]!.GetValue<long>();
                }
            }

            var locks = await http.GetFromJsonAsync<JsonObject>($"/api/datasets/{dataset}/locks");
            if (locks!["data"]!.AsArray().Count == 0)
            {
                // It may have become one between the two questions.
                var again = await http.GetStringAsync($"/api/datasets/{dataset}/versions/:draft/files");
                if (!again.Contains($"\"{name}\"", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"The file did not become {name}: {again}");
                }
            }

            await Task.Delay(20);
        }
    }
}
