using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>
/// Lists the imports of folders there were, the newest first, without what came of each file: that is told of one alone.
/// </summary>
/// <param name="Kind">Those of a kind alone; null for all.</param>
/// <param name="Offset">How many to skip.</param>
/// <param name="Limit">How many to give; 1,000 at most.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListImports(ImportRunKind? Kind, int Offset, int Limit) : IQuery<IReadOnlyList<ImportRunRecord>>;

internal sealed class ListImportsHandler(RepositoryDb db) : IHandle<ListImports, IReadOnlyList<ImportRunRecord>>
{
    private const int Most = 1000;

    public async Task<IReadOnlyList<ImportRunRecord>> HandleAsync(
        ListImports operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        await db
            .ImportRuns.AsNoTracking()
            .Where(r => operation.Kind == null || r.Kind == operation.Kind)
            .OrderByDescending(r => r.Id)
            .Skip(operation.Offset)
            .Take(Math.Min(operation.Limit, Most))
            .Select(r => new ImportRunRecord
            {
                Id = r.Id,
                Kind = r.Kind,
                ObjectId = r.ObjectId,
                AccountId = r.AccountId,
                Folder = r.Folder,
                State = r.State,
                Imported = r.Imported,
                Failed = r.Failed,
                Reason = r.Reason,
                CreatedAt = r.CreatedAt,
                StartedAt = r.StartedAt,
                UpdatedAt = r.UpdatedAt,
                EndedAt = r.EndedAt,
            })
            .ToListAsync(ct);
}
