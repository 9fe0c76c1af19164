namespace Quire.Load;

/// <summary>Requests that begin at a pace of their own, whether those before them were answered or not, as people come.</summary>
internal static class OpenLoop
{
    /// <summary>The 99th percentile in milliseconds, from when a request was due, and how many were not answered well.</summary>
    public static async Task<(double P99, int Failed)> RunAsync(
        HttpClient http,
        IReadOnlyList<string> paths,
        int perSecond,
        TimeSpan duration
    )
    {
        var pending = new List<Task<double?>>();
        var time = TimeProvider.System;
        var begun = time.GetTimestamp();
        while (time.GetElapsedTime(begun) is var passed && passed < duration)
        {
            while (pending.Count < passed.TotalSeconds * perSecond)
            {
                var due = TimeSpan.FromSeconds((double)pending.Count / perSecond);
                pending.Add(AskAsync(paths[pending.Count % paths.Count], due));
            }

            await Task.Delay(1);
        }

        var times = await Task.WhenAll(pending);
        var answered = times.OfType<double>().Order().ToList();
        return (answered[(int)(answered.Count * 0.99)], times.Length - answered.Count);

        async Task<double?> AskAsync(string path, TimeSpan due)
        {
            try
            {
                using var answer = await http.GetAsync(path);
                await answer.Content.CopyToAsync(Stream.Null);
                return answer.IsSuccessStatusCode ? (time.GetElapsedTime(begun) - due).TotalMilliseconds : null;
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }
    }
}
