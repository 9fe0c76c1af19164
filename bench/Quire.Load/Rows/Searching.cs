namespace Quire.Load.Rows;

/// <summary>Searching with facets over the wire.</summary>
internal static class Searching
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var count = Math.Max(50, options.Files / 20);
        for (var i = 0; i < count; i++)
        {
            await Deposits.DatasetAsync(http, $"Dataset {i} on topic {i % 7}");
        }

        var (rate, p95) = await ClosedLoop.RunAsync(
            http,
            "/api/search?q=topic&type=dataset&show_facets=true",
            2,
            options.Duration
        );
        return
        [
            new(
                $"search with facets, {count} datasets",
                $"{Figure.Milliseconds(p95)} 95th percentile, {Figure.PerSecond(rate)}",
                "-",
                "-",
                "below 100 ms at 250,000"
            ),
        ];
    }
}
