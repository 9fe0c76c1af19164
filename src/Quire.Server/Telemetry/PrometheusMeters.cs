using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.Hosting;
using Quire.Repository.Operations;

namespace Quire.Server.Telemetry;

/// <summary>Keeps what the meters of this process say, and tells it in the text Prometheus reads.</summary>
internal sealed class PrometheusMeters : IHostedService, IDisposable
{
    private static readonly string[] Meters =
    [
        OperationMetrics.Name,
        BacklogMeter.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
        "Npgsql",
    ];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);

    public PrometheusMeters()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument, MeasuredOf(instrument));
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, value, tags, measured) => Take(measured, value, tags));
        _listener.SetMeasurementEventCallback<float>((_, value, tags, measured) => Take(measured, value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, measured) => Take(measured, value, tags));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, measured) => Take(measured, value, tags));
        _listener.SetMeasurementEventCallback<short>((_, value, tags, measured) => Take(measured, value, tags));
        _listener.SetMeasurementEventCallback<byte>((_, value, tags, measured) => Take(measured, value, tags));
    }

    /// <summary>Everything measured since the start, by name.</summary>
    public string Text()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var series in _series.Values.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            series.WriteTo(text);
        }

        return text.ToString();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();

    private static void Take(object? measured, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (series, absolute) = (Measured)measured!;
        series.Take(PrometheusNames.Labels(tags), value, absolute);
    }

    // Once for an instrument: measuring is part of every request.
    private Measured MeasuredOf(Instrument instrument)
    {
        var kind = KindOf(instrument);
        var name = PrometheusNames.Of(instrument, kind == MetricKind.Counter);
        return new(
            _series.GetOrAdd(name, n => new(n, kind, (instrument.Description ?? "").ReplaceLineEndings(" "))),
            instrument.IsObservable || IsOf(instrument, typeof(Gauge<>))
        );
    }

    private static MetricKind KindOf(Instrument instrument) =>
        IsOf(instrument, typeof(Histogram<>)) ? MetricKind.Histogram
        : IsOf(instrument, typeof(Counter<>)) || IsOf(instrument, typeof(ObservableCounter<>)) ? MetricKind.Counter
        : MetricKind.Gauge;

    private static bool IsOf(Instrument instrument, Type kind) =>
        instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == kind;

    /// <param name="Series">Where the measurements of an instrument go.</param>
    /// <param name="Absolute">Whether each is the value itself rather than what is to be added.</param>
    private sealed record Measured(MetricSeries Series, bool Absolute);
}
