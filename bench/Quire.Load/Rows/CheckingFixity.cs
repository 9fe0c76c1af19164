using System.Text.Json.Nodes;

namespace Quire.Load.Rows;

/// <summary>Comparing stored bytes with what was deposited, by two digests, against the machine's own program for one.</summary>
internal static class CheckingFixity
{
    private const int Files = 8;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var length = options.Megabytes * 1024L * 1024 / Files;
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Fixity");
        var folder = Directory.CreateTempSubdirectory("quire-load-").FullName;
        try
        {
            var paths = new List<string>();
            for (var i = 0; i < Files; i++)
            {
                await Deposits.AddAsync(http, dataset, new StreamContent(new Noise(length), 1 << 17), $"part{i}.bin");
                paths.Add(Path.Combine(folder, $"part{i}.bin"));
                await using var to = File.Create(paths[^1]);
                await new Noise(length).CopyToAsync(to, 1 << 18);
            }

            var theirs = await OtherProgram.TimeAsync("sha256sum", [.. paths]);
            var answer = "";
            var ours = await Figure.TimeAsync(async () =>
                answer = await http.GetStringAsync($"/api/admin/validate/dataset/files/{dataset}")
            );
            var checks = JsonNode.Parse(answer)!["dataFiles"]!.AsArray();
            if (checks.Count != Files || checks.Any(c => c!["status"]!.GetValue<string>() != "valid"))
            {
                throw new InvalidOperationException(answer);
            }

            return
            [
                new(
                    $"fixity of {Files} files, {options.Megabytes} MB, by both digests",
                    Figure.Seconds(ours),
                    $"{Figure.Seconds(theirs)} sha256sum",
                    Figure.Ratio(theirs / ours),
                    "-"
                ),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
