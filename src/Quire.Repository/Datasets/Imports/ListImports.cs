using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Lists the imports of folders there were, the newest first, 1,000 at most.</summary>
/// <param name="Kind">Those of a kind alone; null for all.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListImports(ImportRunKind? Kind) : IQuery<IReadOnlyList<ImportRunRecord>>;

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
            .Take(Most)
            .ToListAsync(ct);
}
