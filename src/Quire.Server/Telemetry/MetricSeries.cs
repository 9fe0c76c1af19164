using System.Globalization;
using System.Text;

namespace Quire.Server.Telemetry;

/// <summary>The values of one metric, by their labels.</summary>
/// <param name="name">Its name, as Prometheus has it.</param>
/// <param name="kind">What it is.</param>
/// <param name="help">What it means.</param>
internal sealed class MetricSeries(string name, MetricKind kind, string help)
{
    // Whoever can make up labels shall not fill the memory with them.
    private const int Most = 2_000;
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
    private readonly SortedDictionary<string, double[]> _values = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Takes a measurement in.</summary>
    /// <param name="labels">As they stand between braces.</param>
    /// <param name="value">What was measured.</param>
    /// <param name="absolute">Whether it is the value itself rather than what is to be added.</param>
    public void Take(string labels, double value, bool absolute)
    {
        lock (_values)
        {
            if (!_values.TryGetValue(labels, out var cells))
            {
                if (_values.Count >= Most)
                {
                    return;
                }

                // Of a histogram: how many are at most each bound, how many there are, and their sum.
                cells = _values[labels] = new double[kind == MetricKind.Histogram ? Bounds.Length + 2 : 1];
            }

            if (kind != MetricKind.Histogram)
            {
                cells[0] = absolute ? value : cells[0] + value;
                return;
            }

            for (var i = 0; i < Bounds.Length; i++)
            {
                cells[i] += value <= Bounds[i] ? 1 : 0;
            }

            cells[^2]++;
            cells[^1] += value;
        }
    }

    /// <summary>Says what was measured; nothing when nothing was.</summary>
    public void WriteTo(StringBuilder text)
    {
        lock (_values)
        {
            if (_values.Count == 0)
            {
                return;
            }

            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help.Replace("\\", "\\\\", StringComparison.Ordinal)}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {kind.ToString().ToLowerInvariant()}\n");
            foreach (var (labels, cells) in _values)
            {
                Write(text, labels, cells);
            }
        }
    }

    private void Write(StringBuilder text, string labels, double[] cells)
    {
        if (kind != MetricKind.Histogram)
        {
            Sample(text, "", labels, cells[0]);
            return;
        }

        var before = labels.Length == 0 ? "" : labels + ",";
        for (var i = 0; i < Bounds.Length; i++)
        {
            Sample(text, "_bucket", string.Create(CultureInfo.InvariantCulture, $"{before}le=\"{Bounds[i]}\""), cells[i]);
        }

        Sample(text, "_bucket", before + "le=\"+Inf\"", cells[^2]);
        Sample(text, "_sum", labels, cells[^1]);
        Sample(text, "_count", labels, cells[^2]);
    }

    private void Sample(StringBuilder text, string suffix, string labels, double value) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"{name}{suffix}{(labels.Length == 0 ? "" : $"{{{labels}}}")} {value.ToString("R", CultureInfo.InvariantCulture)}\n"
        );
}
