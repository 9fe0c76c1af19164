using System.Diagnostics;

namespace Quire.Load;

/// <summary>Some connections that each ask again as soon as they are answered.</summary>
internal static class ClosedLoop
{
    /// <summary>Requests a second, and the 95th percentile in milliseconds.</summary>
    public static async Task<(double PerSecond, double P95)> RunAsync(
        HttpClient http,
        string path,
        int connections,
        TimeSpan duration
    )
    {
        var clock = Stopwatch.StartNew();
        return await RunAsync(http, () => clock.Elapsed < duration ? path : null, connections);
    }

    /// <summary>The same, each path once.</summary>
    public static Task<(double PerSecond, double P95)> EachAsync(HttpClient http, IReadOnlyList<string> paths, int connections)
    {
        var next = -1;
        return RunAsync(http, () => Interlocked.Increment(ref next) is var i && i < paths.Count ? paths[i] : null, connections);
    }

    private static async Task<(double PerSecond, double P95)> RunAsync(HttpClient http, Func<string?> next, int connections)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(async _ =>
                {
                    var mine = new List<double>();
                    while (next() is { } path)
                    {
                        var begun = Stopwatch.GetTimestamp();
                        using var answer = await http.GetAsync(path);
                        answer.EnsureSuccessStatusCode();
                        await answer.Content.CopyToAsync(Stream.Null);
                        mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                    }

                    return mine;
                })
        );
        var all = times.SelectMany(t => t).Order().ToList();
        return (all.Count / clock.Elapsed.TotalSeconds, all[(int)(all.Count * 0.95)]);
    }
}
