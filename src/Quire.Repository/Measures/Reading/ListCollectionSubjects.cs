using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.Reading;

/// <summary>
/// Tells in how many public collections something was published of each subject; one of several subjects counts for each. The
/// root has all of them and is left out.
/// </summary>
/// <param name="Parent">Alias of the collection; null for all.</param>
[Open("counts of what is public are for everybody")]
public sealed record ListCollectionSubjects(string? Parent) : IQuery<IReadOnlyList<MetricShare>>;

internal sealed class ListCollectionSubjectsHandler(
    RepositoryDb db,
    CountedPlaces places,
    CountedCollections collections,
    MetricMemory memory
) : IHandle<ListCollectionSubjects, IReadOnlyList<MetricShare>>
{
    public Task<IReadOnlyList<MetricShare>> HandleAsync(
        ListCollectionSubjects operation,
        OperationContext context,
        CancellationToken ct
    ) => memory.GetAsync(operation, () => ReadAsync(operation, ct), shares => shares.Count, ct);

    private async Task<IReadOnlyList<MetricShare>> ReadAsync(ListCollectionSubjects operation, CancellationToken ct)
    {
        var within = collections.In(await places.FindAsync(operation.Parent, ct)).Select(c => c.Id);
        return StoredMeasures.Ordered(
            await db
                .CollectionSubjects.Where(s => within.Contains(s.CollectionId))
                .GroupBy(s => s.Subject)
                .Select(g => new MetricShare(g.Key, g.LongCount(), 0))
                .ToListAsync(ct)
        );
    }
}
