using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access.Limits;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.Reading;

/// <summary>Gives the public collections below one, with itself as the first; an owner always before what lies in it.</summary>
/// <param name="Parent">Alias of the collection; null for the root.</param>
/// <param name="Span">Up to which month; the first is there whatever it says.</param>
[Open("what is public is for everybody")]
public sealed record GetCollectionTree(string? Parent, MetricSpan Span) : IQuery<IReadOnlyList<CollectionNode>>;

internal sealed class GetCollectionTreeHandler(
    CountedPlaces places,
    CountedCollections collections,
    ReaderLimitLookup limits,
    MetricMemory memory
) : IHandle<GetCollectionTree, IReadOnlyList<CollectionNode>>
{
    public Task<IReadOnlyList<CollectionNode>> HandleAsync(
        GetCollectionTree operation,
        OperationContext context,
        CancellationToken ct
    ) => memory.GetAsync(operation, () => ReadAsync(operation, ct), nodes => nodes.Count, ct);

    private async Task<IReadOnlyList<CollectionNode>> ReadAsync(GetCollectionTree operation, CancellationToken ct)
    {
        var place = await places.FindAsync(operation.Parent, ct);
        var (id, before) = (place.Id, operation.Span.Before);
        var found = await collections
            .NamedIn(place, await limits.GetAsync(ct))
            .Where(c => c.Id == id || before == null || c.Object.PublishedAt < before)
            .Select(c => new { c.Object.AncestorPath, Node = new CollectionNode(c.Id, c.Object.OwnerId ?? 0, c.Alias, c.Name) })
            .ToListAsync(ct);
        return [.. found.OrderBy(f => f.AncestorPath.Count(c => c == '/')).ThenBy(f => f.Node.Id).Select(f => f.Node)];
    }
}
