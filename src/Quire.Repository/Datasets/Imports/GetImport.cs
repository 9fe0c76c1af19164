using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Reads how far an import of a folder is; null where there is none of that number.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetImport(long Id) : IQuery<ImportRunRecord?>;

internal sealed class GetImportHandler(RepositoryDb db) : IHandle<GetImport, ImportRunRecord?>
{
    public Task<ImportRunRecord?> HandleAsync(GetImport operation, OperationContext context, CancellationToken ct) =>
        db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == operation.Id, ct);
}
