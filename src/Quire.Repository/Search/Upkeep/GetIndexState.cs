using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Upkeep;

/// <summary>Tells how far this process's search index follows the database.</summary>
[RequiresSuperuser]
public sealed record GetIndexState : IQuery<IndexState>;

internal sealed class GetIndexStateHandler(RepositoryDb db, ISearchIndex index) : IHandle<GetIndexState, IndexState>
{
    public async Task<IndexState> HandleAsync(GetIndexState operation, OperationContext context, CancellationToken ct)
    {
        var applied = index.AppliedSequence;
        return new(applied, await db.Outbox.LongCountAsync(o => o.Sequence > applied, ct), index.RebuildReason);
    }
}
