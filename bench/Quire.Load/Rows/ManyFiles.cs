using System.Globalization;

namespace Quire.Load.Rows;

/// <summary>What a dataset of many files costs, against one of few.</summary>
internal static class ManyFiles
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var few = await Deposits.DatasetAsync(http, "Ten files");
        await Deposits.FillAsync(http, few, 10);
        var many = await Deposits.DatasetAsync(http, "Many files");
        await Deposits.FillAsync(http, many, options.Files);
        var (atFew, atMany) = (new List<double>(), new List<double>());
        for (var i = 0; i < 15; i++)
        {
            atFew.Add((await Figure.TimeAsync(() => AddSmallAsync(http, few, i))).TotalMilliseconds);
            atMany.Add((await Figure.TimeAsync(() => AddSmallAsync(http, many, i))).TotalMilliseconds);
        }

        var (a, b) = (Figure.Median(atMany.Skip(3)), Figure.Median(atFew.Skip(3)));
        var (_, page) = await ClosedLoop.RunAsync(
            http,
            $"/api/datasets/{many}/versions/:draft/files?limit=10",
            1,
            options.Duration
        );
        var full = await Figure.TimeAsync(() => Deposits.ReadAsync(http, $"/api/datasets/{many}/versions/:draft", null));
        return
        [
            new(
                $"add a file at {options.Files} files",
                Figure.Milliseconds(a),
                Figure.Milliseconds(b) + " at 10 files",
                Figure.Ratio(a / b),
                "no more than 150 %"
            ),
            new(
                $"first page of {options.Files} files, 95th percentile",
                Figure.Milliseconds(page),
                "-",
                "-",
                "below 300 ms at 100,000"
            ),
            new($"version with all {options.Files} files", Figure.Seconds(full), "-", "-", "flat memory"),
            new("memory at its highest", Figure.Megabytes(quire.PeakMemoryBytes), "-", "-", "-"),
        ];
    }

    private static Task AddSmallAsync(HttpClient http, long dataset, int i) =>
        Deposits.AddAsync(
            http,
            dataset,
            new ByteArrayContent(Guid.NewGuid().ToByteArray()),
            string.Create(CultureInfo.InvariantCulture, $"one{i}.bin")
        );
}
