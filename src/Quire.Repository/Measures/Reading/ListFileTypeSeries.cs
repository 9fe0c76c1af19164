using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.Reading;

/// <summary>Tells how many public files there were of each content type up to each month, and their bytes.</summary>
/// <param name="Parent">Alias of the collection; null for all.</param>
[Open("counts of what is public are for everybody")]
public sealed record ListFileTypeSeries(string? Parent) : IQuery<IReadOnlyList<MetricPoint>>;

internal sealed class ListFileTypeSeriesHandler(CountedPlaces places, StoredMeasures measures, MetricMemory memory)
    : IHandle<ListFileTypeSeries, IReadOnlyList<MetricPoint>>
{
    public Task<IReadOnlyList<MetricPoint>> HandleAsync(
        ListFileTypeSeries operation,
        OperationContext context,
        CancellationToken ct
    ) => memory.GetAsync(operation, () => ReadAsync(operation, context.Now, ct), series => series.Count, ct);

    private async Task<IReadOnlyList<MetricPoint>> ReadAsync(ListFileTypeSeries operation, DateTime now, CancellationToken ct)
    {
        var place = await places.FindAsync(operation.Parent, ct);
        return MonthSeries.Of(await measures.ByMonthAsync(place.Id, Measure.FilesByType, ct), now);
    }
}
