using System.Globalization;
using Quire.Testing;
using Quire.Torture.Running;

namespace Quire.Torture.Kills;

/// <summary>
/// Rounds of mixed load that end with SIGKILL at a random moment. After each, what the round touched and some of what earlier
/// ones left is compared with what was acknowledged; at the end everything is.
/// </summary>
internal static class KillTrial
{
    private const int OldOnesCompared = 10;

    // A new process is slow at first, so rounds end after some steps and not after some time.
    private const int MostSteps = 120;

    public static async Task RunAsync(Installation installation, TortureOptions options, Report report)
    {
        var random = new Random(options.Seed);
        var account = await SetUpAsync(installation);
        var lanes = Enumerable
            .Range(0, options.Lanes)
            .Select(i => new Lane(i, installation, new(options.Seed * 1000 + i), account, report))
            .ToList();
        var comparison = new Comparison(installation, random, account, report);
        for (var kill = 1; kill <= options.Count; kill++)
        {
            await RoundAsync(installation, lanes, random);
            var all = lanes.SelectMany(l => l.Datasets).ToArray();
            random.Shuffle(all);
            foreach (var model in all.Where(d => d.Touched || d.Maybe is not null).Concat(all.Take(OldOnesCompared)).Distinct())
            {
                await comparison.CheckAsync(model);
            }

            Console.Error.WriteLine(
                $"{kill} kills, {lanes.Sum(l => l.Acknowledged.Values.Sum())} acknowledged, {all.Length} datasets, {report.Problems} problems"
            );
        }

        foreach (var model in lanes.SelectMany(l => l.Datasets))
        {
            await comparison.CheckAsync(model);
        }

        Say(report, options.Count, lanes);
    }

    private static async Task<string> SetUpAsync(Installation installation)
    {
        var replica = installation.Replicas[0];
        _ = (
            await replica.SendAsync(installation.Token, "publish root", w => w.PostAsync("/api/dataverses/root/actions/:publish"))
        ).Status;
        using var wire = new Wire(replica.Address, installation.Token);
        var (name, _) = await Make.UserAsync(wire);
        return "@" + name;
    }

    private static async Task RoundAsync(Installation installation, List<Lane> lanes, Random random)
    {
        using var stop = new CancellationTokenSource();
        var working = Task.WhenAll(lanes.Select(l => l.RunAsync(stop.Token)));
        var enough = lanes.Sum(l => l.Steps) + random.Next(1, MostSteps);
        while (lanes.Sum(l => l.Steps) < enough && !working.IsCompleted)
        {
            await Task.Delay(2);
        }

        await Task.Delay(random.Next(30));
        var killed =
            random.Next(5) == 0
                ? [.. installation.Replicas]
                : new[] { installation.Replicas[random.Next(installation.Replicas.Count)] };
        foreach (var replica in killed)
        {
            await replica.KillAsync();
        }

        await Task.Delay(killed.Length < installation.Replicas.Count ? random.Next(500) : 0);
        await stop.CancelAsync();
        await working;
        foreach (var replica in killed)
        {
            await replica.StartAsync();
        }
    }

    private static void Say(Report report, int kills, List<Lane> lanes)
    {
        static string Sums(IEnumerable<KeyValuePair<string, int>> counts) =>
            string.Join(
                ", ",
                counts
                    .GroupBy(c => c.Key)
                    .Select(g => (g.Key, Sum: g.Sum(c => c.Value)))
                    .OrderByDescending(g => g.Sum)
                    .Select(g => $"{g.Key}: {g.Sum}")
            );
        report.Say("kills", kills.ToString(CultureInfo.InvariantCulture));
        report.Say("datasets", lanes.Sum(l => l.Datasets.Count).ToString(CultureInfo.InvariantCulture));
        report.Say("acknowledged", Sums(lanes.SelectMany(l => l.Acknowledged)));
        report.Say("refused", Sums(lanes.SelectMany(l => l.Refused)));
    }
}
