using System.Diagnostics;

namespace Quire.Load.Rows;

/// <summary>Creating and publishing small datasets, on each database, against bare transactions on the same disk.</summary>
internal static class Depositing
{
    private const int Writers = 8;

    // Created, accepted for publication, released.
    private const int Transactions = 3;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options) =>
        await EachDatabase.MeasureAsync(
            async (name, quire, server) =>
            {
                using var http = quire.Client();
                await RunAsync(http, options.Duration / 2);
                var (bare, ours, cost) = (new List<double>(), new List<double>(), new List<double>());
                for (var round = 0; round < 3; round++)
                {
                    bare.Add(await BareTransactions.PerSecondAsync(server, Writers, options.Duration / 2));
                    var before = quire.Processor;
                    var (deposits, took) = await RunAsync(http, options.Duration);
                    ours.Add(deposits / took.TotalSeconds);
                    cost.Add((quire.Processor - before).TotalMilliseconds / deposits);
                }

                var (a, b) = (Figure.Median(ours), Figure.Median(bare));
                return
                [
                    new(
                        $"create and publish, {Writers} writers, {name}",
                        Figure.PerSecond(a) + $", {Transactions} transactions each",
                        Figure.PerSecond(b) + " bare transactions with flush",
                        Figure.Ratio(a * Transactions / b),
                        "at least 60 %"
                    ),
                    new($"processor time a deposit of those, {name}", Figure.Milliseconds(Figure.Median(cost)), "-", "-", "-"),
                ];
            }
        );

    // How many, and how long it took until the last of them was public.
    private static async Task<(int Deposits, TimeSpan Took)> RunAsync(HttpClient http, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var made = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(async _ =>
                {
                    var mine = new List<long>();
                    while (clock.Elapsed < duration)
                    {
                        mine.Add(await Deposits.DatasetAsync(http, "A small dataset"));
                        await Deposits.AskToPublishAsync(http, mine[^1]);
                    }

                    return mine;
                })
        );
        foreach (var mine in made)
        {
            await Deposits.PublicAsync(http, mine[^1]);
        }

        return (made.Sum(m => m.Count), clock.Elapsed);
    }
}
