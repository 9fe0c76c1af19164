namespace Quire.Load.Rows;

/// <summary>
/// What counting views costs where answers are given from memory: the same answer for browsers, whose views are counted, against
/// robots, whose views are not. In turns, so that what else the machine does hits both.
/// </summary>
internal static class Counting
{
    private const int Connections = 16;
    private const int Rounds = 5;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var admin = quire.Client();
        var dataset = await Deposits.DatasetAsync(admin, "Looked at");
        await Deposits.PublishAsync(admin, dataset);
        using var browser = As(quire, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        using var robot = As(quire, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        var path = $"/api/datasets/{dataset}";
        var (counted, uncounted) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var plain = (await ClosedLoop.RunAsync(robot, path, Connections, options.Duration / 2)).PerSecond;
            var ours = (await ClosedLoop.RunAsync(browser, path, Connections, options.Duration / 2)).PerSecond;
            if (round > 0)
            {
                uncounted.Add(plain);
                counted.Add(ours);
            }
        }

        var (a, b) = (Figure.Median(counted), Figure.Median(uncounted));
        return
        [
            new(
                "dataset, kept, guest, counted",
                Figure.PerSecond(a),
                Figure.PerSecond(b) + " uncounted",
                Figure.Ratio(a / b),
                "at least 95 %"
            ),
        ];
    }

    private static HttpClient As(ServerUnderTest quire, string agent)
    {
        var http = quire.As("");
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        return http;
    }
}
