using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Quire.Testing;
using Quire.Torture.Running;

namespace Quire.Torture.Rush;

/// <summary>
/// Datasets are deposited at a steady rate and each is published at once; measured is how long after the answer guests see it.
/// </summary>
internal static class PublicationTrial
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task RunAsync(Installation installation, TortureOptions options, Report report)
    {
        var publicAfter = new ConcurrentBag<double>();
        var begun = new ConcurrentBag<Task>();
        var clock = Stopwatch.StartNew();
        var first = installation.Replicas[0];
        _ = await first.SendAsync(installation.Token, "publish root", w => w.PostAsync("/api/dataverses/root/actions/:publish"));
        using var guest = new Wire(first.Address, null);
        for (var i = 0; i < options.Count; i++)
        {
            var replica = installation.Replicas[i % installation.Replicas.Count];
            begun.Add(OneAsync(installation, replica, guest, publicAfter, report));
            var due = TimeSpan.FromSeconds((i + 1) / (double)options.Rate) - clock.Elapsed;
            await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero);
        }

        var deposited = clock.Elapsed;
        await Task.WhenAll(begun);
        var times = publicAfter.Order().ToList();
        report.Say(
            "publications",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{options.Count} at {options.Count / deposited.TotalSeconds:0.0} a second"
            )
        );
        report.Say(
            "public after, median / 95th / 99th / longest",
            string.Join(" / ", new[] { 0.5, 0.95, 0.99, 1 }.Select(p => At(times, p)))
        );
        if (times.Count != options.Count)
        {
            report.Wrong($"LOST: {options.Count - times.Count} publications never became public");
        }
    }

    private static async Task OneAsync(
        Installation installation,
        Replica replica,
        Wire guest,
        ConcurrentBag<double> publicAfter,
        Report report
    )
    {
        var created = await replica.SendAsync(
            installation.Token,
            "create",
            w => w.PostAsync("/api/dataverses/root/datasets", Make.Dataset(Make.Name("Rush ")))
        );
        var id = created.Data["id"]!.GetValue<long>();
        var accepted = await replica.SendAsync(
            installation.Token,
            "publish",
            w => w.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")
        );
        if (accepted.Status != HttpStatusCode.OK)
        {
            report.Wrong($"publication of {id} refused: {accepted.Text}");
            return;
        }

        var waiting = Stopwatch.StartNew();
        while (waiting.Elapsed < Patience)
        {
            var seen = await guest.GetAsync($"/api/datasets/{id}/versions/:latest-published?excludeFiles=true");
            if (seen.Status == HttpStatusCode.OK)
            {
                publicAfter.Add(waiting.Elapsed.TotalSeconds);
                return;
            }

            await Task.Delay(20);
        }

        report.Wrong($"STUCK: dataset {id} is not public after {Patience}");
    }

    private static string At(List<double> sorted, double part) =>
        sorted.Count == 0
            ? "-"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))]:0.000} s"
            );
}
