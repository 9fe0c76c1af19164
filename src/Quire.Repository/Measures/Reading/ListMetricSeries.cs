using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.Reading;

/// <summary>Tells how much of something there was up to each month.</summary>
/// <param name="Metric">What.</param>
/// <param name="Parent">Alias of the collection; null for all.</param>
[Open("counts of what is public are for everybody")]
public sealed record ListMetricSeries(Metric Metric, string? Parent) : IQuery<IReadOnlyList<MetricPoint>>;

internal sealed class ListMetricSeriesHandler(
    CountedPlaces places,
    StoredMeasures measures,
    CountedCollections collections,
    CountedAccounts accounts,
    MetricMemory memory
) : IHandle<ListMetricSeries, IReadOnlyList<MetricPoint>>
{
    public Task<IReadOnlyList<MetricPoint>> HandleAsync(
        ListMetricSeries operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        memory.GetAsync(
            operation,
            async () => MonthSeries.Of(await AddedAsync(operation, ct), context.Now),
            series => series.Count,
            ct
        );

    private async Task<List<MetricPoint>> AddedAsync(ListMetricSeries operation, CancellationToken ct)
    {
        var place = await places.FindAsync(operation.Parent, ct);
        return operation.Metric switch
        {
            Metric.Collections => await collections.ByMonthAsync(place, ct),
            Metric.Accounts => await accounts.ByMonthAsync(ct),
            Metric.Datasets => await measures.ByMonthOfDaysAsync(place.Id, Measure.Datasets, ct),
            Metric.Files => await measures.ByMonthOfDaysAsync(place.Id, Measure.Files, ct),
            _ => await measures.ByMonthOfDaysAsync(place.Id, Measure.Downloads, ct),
        };
    }
}
