using System.Diagnostics;
using System.Net;
using Quire.Testing;
using Quire.Torture.Running;

namespace Quire.Torture.Kills;

/// <summary>Waits for what goes on after an answer, within reason.</summary>
internal static class Settling
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Returns when a dataset has no lock; one that stays locked is reported.</summary>
    public static async Task UnlockedAsync(Func<string, Task<WireAnswer>> get, DatasetModel model, Report report)
    {
        var done = await UntilAsync(async () =>
            await get($"/api/datasets/{model.Id}/locks") is var locks
            && (locks.Status == HttpStatusCode.NotFound || locks.Data.AsArray().Count == 0)
        );
        model.Publishing = false;
        if (!done)
        {
            report.Wrong($"STUCK: dataset {model.Id} stays locked");
        }
    }

    /// <summary>Asks again until it is so; false when it never became so.</summary>
    public static async Task<bool> UntilAsync(Func<Task<bool>> isSo)
    {
        var clock = Stopwatch.StartNew();
        for (var wait = 5; clock.Elapsed < Patience; wait = Math.Min(500, wait * 2))
        {
            if (await isSo())
            {
                return true;
            }

            await Task.Delay(wait);
        }

        return false;
    }
}
