using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Measures.Reading;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Tells how all datasets, or those of a collection, were used up to a month.</summary>
/// <param name="Metric">Which number, by its wire name.</param>
/// <param name="Parent">Alias of the collection; null for all.</param>
/// <param name="Country">From which country; null for all.</param>
/// <param name="Span">Up to which month.</param>
[Open("counts of what is public are for everybody")]
public sealed record MeasureUsage(string Metric, string? Parent, string? Country, MetricSpan Span) : IQuery<long>;

internal sealed class MeasureUsageHandler(RepositoryDb db, CountedPlaces places, StoredUsage usage, MetricMemory memory)
    : IHandle<MeasureUsage, long>
{
    public Task<long> HandleAsync(MeasureUsage operation, OperationContext context, CancellationToken ct) =>
        memory.GetAsync(operation, () => ReadAsync(operation, ct), _ => 1, ct);

    private async Task<long> ReadAsync(MeasureUsage operation, CancellationToken ct)
    {
        var metric = UsageMetric.Of(operation.Metric);
        var country = Countries.Asked(operation.Country);
        var place = await places.FindAsync(operation.Parent, ct);
        if (metric != UsageMetric.Citations)
        {
            return await usage.SumAsync(place.Id, metric.Measures, country, 0, operation.Span.Month ?? int.MaxValue, ct);
        }

        var below = place.PathForChildren;
        return await db.Citations.LongCountAsync(
            c => db.Objects.Any(o => o.Id == c.DatasetId && o.AncestorPath.StartsWith(below)),
            ct
        );
    }
}
