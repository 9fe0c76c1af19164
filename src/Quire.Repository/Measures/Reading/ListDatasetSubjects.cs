using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.Reading;

/// <summary>Tells how many datasets there are of each subject; one of several subjects counts for each.</summary>
/// <param name="Parent">Alias of the collection; null for all.</param>
/// <param name="Span">Up to which month.</param>
[Open("counts of what is public are for everybody")]
public sealed record ListDatasetSubjects(string? Parent, MetricSpan Span) : IQuery<IReadOnlyList<MetricShare>>;

internal sealed class ListDatasetSubjectsHandler(CountedPlaces places, StoredMeasures measures, MetricMemory memory)
    : IHandle<ListDatasetSubjects, IReadOnlyList<MetricShare>>
{
    public Task<IReadOnlyList<MetricShare>> HandleAsync(
        ListDatasetSubjects operation,
        OperationContext context,
        CancellationToken ct
    ) => memory.GetAsync(operation, () => ReadAsync(operation, ct), shares => shares.Count, ct);

    private async Task<IReadOnlyList<MetricShare>> ReadAsync(ListDatasetSubjects operation, CancellationToken ct) =>
        await measures.SharesAsync(
            (await places.FindAsync(operation.Parent, ct)).Id,
            Measure.DatasetsBySubject,
            operation.Span,
            ct
        );
}
