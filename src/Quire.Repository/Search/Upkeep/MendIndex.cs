using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Upkeep;

/// <summary>
/// Writes again, at every replica, what this process's search index misses or holds in an older state, and removes what should
/// not be in it; gives what was found.
/// </summary>
/// <param name="OrphansOnly">Only remove.</param>
[Open("an administration call, closed to other machines by the blocking of endpoints")]
public sealed record MendIndex(bool OrphansOnly = false) : ICommand<IndexComparison>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Index;
}

internal sealed class MendIndexHandler(IndexComparer comparer) : IHandlePrepared<MendIndex, IndexComparison, IndexComparison>
{
    public Task<IndexComparison> PrepareAsync(MendIndex operation, OperationContext context, CancellationToken ct) =>
        comparer.CompareAsync(ct);

    public Task<IndexComparison> HandleAsync(
        MendIndex operation,
        IndexComparison found,
        OperationContext context,
        CancellationToken ct
    )
    {
        Tell(OutboxKind.Removed, found.Orphans);
        if (!operation.OrphansOnly)
        {
            Tell(OutboxKind.Collection, found.Collections);
            Tell(OutboxKind.Dataset, found.Datasets);
            Tell(OutboxKind.File, found.Files);
        }

        context.AuditDetails =
            $"{found.Collections.Count + found.Datasets.Count + found.Files.Count} stale, {found.Orphans.Count} orphans";
        return Task.FromResult(found);

        void Tell(OutboxKind kind, IReadOnlyList<long> objects)
        {
            foreach (var one in objects)
            {
                context.Changed(kind, one);
            }
        }
    }
}
