using System.Diagnostics;
using System.Diagnostics.Metrics;
using Quire.Domain.Errors;

namespace Quire.Repository.Operations;

/// <summary>How long operations take and how they end, for whoever collects metrics.</summary>
public static class OperationMetrics
{
    /// <summary>Name of the meter and of the trace source.</summary>
    public const string Name = "Quire.Operations";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "quire.operation.duration",
        "s",
        "Time an operation took."
    );

    internal static bool Enabled => Durations.Enabled;

    /// <summary>Counts operations whose answer was kept from before: they were asked for all the same.</summary>
    public static void Kept(IReadOnlyList<string> operations)
    {
        if (!Enabled)
        {
            return;
        }

        foreach (var operation in operations)
        {
            Durations.Record(
                0,
                new KeyValuePair<string, object?>("operation", operation),
                new KeyValuePair<string, object?>("outcome", "kept")
            );
        }
    }

    internal static async Task<TResult> MeasureAsync<TResult>(string operation, Func<Task<TResult>> run)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await run();
            outcome = "done";
            return result;
        }
        catch (RepositoryException)
        {
            outcome = "refused";
            throw;
        }
        finally
        {
            Durations.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("operation", operation),
                new KeyValuePair<string, object?>("outcome", outcome)
            );
        }
    }
}
