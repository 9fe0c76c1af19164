using Quire.Repository.Operations;

namespace Quire.Repository.Search.Upkeep;

/// <summary>Tells where this process's search index and the database differ.</summary>
[Open("an administration call, closed to other machines by the blocking of endpoints")]
public sealed record CompareIndex : IQuery<IndexComparison>;

internal sealed class CompareIndexHandler(IndexComparer comparer) : IHandle<CompareIndex, IndexComparison>
{
    public Task<IndexComparison> HandleAsync(CompareIndex operation, OperationContext context, CancellationToken ct) =>
        comparer.CompareAsync(ct);
}
