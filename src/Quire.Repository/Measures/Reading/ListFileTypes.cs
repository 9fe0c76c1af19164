using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.Reading;

/// <summary>Tells how many public files there are of each content type, and their bytes.</summary>
/// <param name="Parent">Alias of the collection; null for all.</param>
[Open("counts of what is public are for everybody")]
public sealed record ListFileTypes(string? Parent) : IQuery<IReadOnlyList<MetricShare>>;

internal sealed class ListFileTypesHandler(CountedPlaces places, StoredMeasures measures, MetricMemory memory)
    : IHandle<ListFileTypes, IReadOnlyList<MetricShare>>
{
    public Task<IReadOnlyList<MetricShare>> HandleAsync(
        ListFileTypes operation,
        OperationContext context,
        CancellationToken ct
    ) => memory.GetAsync(operation, () => ReadAsync(operation, ct), shares => shares.Count, ct);

    private async Task<IReadOnlyList<MetricShare>> ReadAsync(ListFileTypes operation, CancellationToken ct)
    {
        var place = await places.FindAsync(operation.Parent, ct);
        var shares = await measures.SharesAsync(place.Id, Measure.FilesByType, MetricSpan.Ever, ct);
        return [.. shares.OrderBy(s => s.Category, StringComparer.Ordinal)];
    }
}
