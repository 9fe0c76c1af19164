using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.Reading;

/// <summary>Tells how much of something there is, in all or in a collection with all it holds.</summary>
/// <param name="Metric">What.</param>
/// <param name="Parent">Alias of the collection; null for all. Accounts lie in none.</param>
/// <param name="Span">In which time.</param>
[Open("counts of what is public are for everybody")]
public sealed record CountMetric(Metric Metric, string? Parent, MetricSpan Span) : IQuery<long>;

internal sealed class CountMetricHandler(
    CountedPlaces places,
    StoredMeasures measures,
    CountedCollections collections,
    CountedAccounts accounts,
    MetricMemory memory
) : IHandle<CountMetric, long>
{
    public Task<long> HandleAsync(CountMetric operation, OperationContext context, CancellationToken ct) =>
        memory.GetAsync(operation, () => CountAsync(operation, context.Now, ct), _ => 1, ct);

    private async Task<long> CountAsync(CountMetric operation, DateTime now, CancellationToken ct)
    {
        var place = await places.FindAsync(operation.Parent, ct);
        return operation.Metric switch
        {
            Metric.Collections => await collections.CountAsync(place, operation.Span, now, ct),
            Metric.Accounts => await accounts.CountAsync(operation.Span, now, ct),
            Metric.Datasets => await measures.SumAsync(place.Id, Measure.Datasets, operation.Span, now, ct),
            Metric.Files => await measures.SumAsync(place.Id, Measure.Files, operation.Span, now, ct),
            _ => await measures.SumAsync(place.Id, Measure.Downloads, operation.Span, now, ct),
        };
    }
}
