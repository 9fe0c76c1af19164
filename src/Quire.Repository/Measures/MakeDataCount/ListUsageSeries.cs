using Quire.Repository.Measures.Reading;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Tells how all datasets, or those of a collection, were used up to each month.</summary>
/// <param name="Metric">Which number, by its wire name; citations are of no month.</param>
/// <param name="Parent">Alias of the collection; null for all.</param>
/// <param name="Country">From which country; null for all.</param>
[Open("counts of what is public are for everybody")]
public sealed record ListUsageSeries(string Metric, string? Parent, string? Country) : IQuery<IReadOnlyList<MetricPoint>>;

internal sealed class ListUsageSeriesHandler(CountedPlaces places, StoredUsage usage, MetricMemory memory)
    : IHandle<ListUsageSeries, IReadOnlyList<MetricPoint>>
{
    public Task<IReadOnlyList<MetricPoint>> HandleAsync(
        ListUsageSeries operation,
        OperationContext context,
        CancellationToken ct
    ) => memory.GetAsync(operation, () => ReadAsync(operation, context.Now, ct), series => series.Count, ct);

    private async Task<IReadOnlyList<MetricPoint>> ReadAsync(ListUsageSeries operation, DateTime now, CancellationToken ct)
    {
        var metric = UsageMetric.Of(operation.Metric);
        var country = Countries.Asked(operation.Country);
        var place = await places.FindAsync(operation.Parent, ct);
        var rows = await usage.AllAsync(place.Id, metric.Measures, country, ct);
        return MonthSeries.Of([.. rows.Select(r => new MetricPoint(r.Period, "", r.Amount, 0))], now);
    }
}
