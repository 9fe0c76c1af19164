using System.Diagnostics;

namespace Quire.Load.Rows;

/// <summary>How long after the publication's answer a dataset is public, while twenty deposits a second arrive.</summary>
internal static class BecomingPublic
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options) =>
        await EachDatabase.MeasureAsync(
            async (name, quire, _) =>
            {
                using var http = quire.Client();
                await Deposits.PublishAsync(http, await Deposits.DatasetAsync(http, "The first"));
                var count = (int)(options.Duration * 4 / Interval);
                var deposits = new List<Task<double>>();
                var clock = Stopwatch.StartNew();
                for (var i = 0; i < count; i++)
                {
                    var wait = (Interval * i) - clock.Elapsed;
                    if (wait > TimeSpan.Zero)
                    {
                        await Task.Delay(wait);
                    }

                    deposits.Add(DepositAsync(http));
                }

                var times = (await Task.WhenAll(deposits)).Order().ToList();
                return
                [
                    new(
                        $"from a publication's answer to public, 20 deposits a second, {name}",
                        $"{Figure.Milliseconds(times[(int)(times.Count * 0.95)])} 95th percentile, {Figure.Milliseconds(Figure.Median(times))} median",
                        "-",
                        "-",
                        "below 1 s"
                    ),
                ];
            }
        );

    private static async Task<double> DepositAsync(HttpClient http)
    {
        var dataset = await Deposits.DatasetAsync(http, "One of many");
        await Deposits.AskToPublishAsync(http, dataset);
        return (await Figure.TimeAsync(() => Deposits.PublicAsync(http, dataset))).TotalMilliseconds;
    }
}
