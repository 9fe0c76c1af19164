using System.Globalization;

namespace Quire.Load.Rows;

/// <summary>Publishing a dataset with many files, and what others notice of it.</summary>
internal static class Publishing
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var rows = new List<LoadRow>();
        foreach (var files in new[] { 1_000, options.Files }.Distinct())
        {
            rows.AddRange(await MeasureAsync(files));
        }

        return rows;
    }

    private static async Task<IReadOnlyList<LoadRow>> MeasureAsync(int files)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        await Deposits.PublishAsync(http, await Deposits.DatasetAsync(http, "The first"));
        var dataset = await Deposits.DatasetAsync(http, "Many files");
        await Deposits.FillAsync(http, dataset, files);
        using var published = new CancellationTokenSource();
        var others = OthersAsync(http, published.Token);
        var time = await Figure.TimeAsync(() => Deposits.PublishAsync(http, dataset));
        // The index follows for a while; that must not hold others up either.
        await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
        await published.CancelAsync();
        return
        [
            new(
                string.Create(CultureInfo.InvariantCulture, $"publish {files:N0} files, until public"),
                Figure.Seconds(time),
                "-",
                "-",
                "below 1 s at 1,000, 10 s at 100,000"
            ),
            new("longest another deposit took meanwhile", Figure.Seconds(await others), "-", "-", "not held up"),
        ];
    }

    private static async Task<TimeSpan> OthersAsync(HttpClient http, CancellationToken published)
    {
        var longest = TimeSpan.Zero;
        while (!published.IsCancellationRequested)
        {
            var time = await Figure.TimeAsync(() => Deposits.DatasetAsync(http, "Another"));
            longest = time > longest ? time : longest;
        }

        return longest;
    }
}
