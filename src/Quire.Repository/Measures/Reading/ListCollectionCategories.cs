using Microsoft.EntityFrameworkCore;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.Reading;

/// <summary>Tells how many public collections there are of each type; the types by their wire names.</summary>
/// <param name="Parent">Alias of the collection; null for all.</param>
[Open("counts of what is public are for everybody")]
public sealed record ListCollectionCategories(string? Parent) : IQuery<IReadOnlyList<MetricShare>>;

internal sealed class ListCollectionCategoriesHandler(CountedPlaces places, CountedCollections collections, MetricMemory memory)
    : IHandle<ListCollectionCategories, IReadOnlyList<MetricShare>>
{
    public Task<IReadOnlyList<MetricShare>> HandleAsync(
        ListCollectionCategories operation,
        OperationContext context,
        CancellationToken ct
    ) => memory.GetAsync(operation, () => ReadAsync(operation, ct), shares => shares.Count, ct);

    private async Task<IReadOnlyList<MetricShare>> ReadAsync(ListCollectionCategories operation, CancellationToken ct)
    {
        var place = await places.FindAsync(operation.Parent, ct);
        return StoredMeasures.Ordered(
            await collections
                .In(place)
                .GroupBy(c => c.CollectionType)
                .Select(g => new MetricShare(g.Key, g.LongCount(), 0))
                .ToListAsync(ct)
        );
    }
}
