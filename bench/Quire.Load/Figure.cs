using System.Diagnostics;
using System.Globalization;

namespace Quire.Load;

/// <summary>Takes times and writes figures.</summary>
internal static class Figure
{
    public static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed;
    }

    public static double Median(IEnumerable<double> values) =>
        values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    public static string Seconds(double seconds) => Seconds(TimeSpan.FromSeconds(seconds));

    public static string Milliseconds(double time) => string.Create(CultureInfo.InvariantCulture, $"{time:0.0} ms");

    public static string Microseconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0} us");

    public static string PerSecond(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:0}/s");

    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0} MB");

    public static string Ratio(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:P0}");
}
