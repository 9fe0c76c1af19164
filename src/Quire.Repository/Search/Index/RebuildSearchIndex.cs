using Quire.Repository.Operations;
using Quire.Repository.Search.Feed;

namespace Quire.Repository.Search.Index;

/// <summary>Builds the search index of this process anew while the old one serves; gives the number of documents.</summary>
[Open("an administration call, closed to other machines by the blocking of endpoints")]
public sealed record RebuildSearchIndex : IQuery<int>;

internal sealed class RebuildSearchIndexHandler(IndexBuilder builder) : IHandle<RebuildSearchIndex, int>
{
    public Task<int> HandleAsync(RebuildSearchIndex operation, OperationContext context, CancellationToken ct) =>
        builder.RebuildAsync(ct);
}
