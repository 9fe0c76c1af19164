using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Auditing;

/// <summary>Lines of the audit log, newest first.</summary>
/// <param name="Before">Only those with a smaller number; null for the newest.</param>
/// <param name="Object">Only those about a collection, dataset or file, by its number; null for all.</param>
/// <param name="Limit">How many, 1,000 at most.</param>
[RequiresSuperuser]
public sealed record ListAudit(long? Before, long? Object, int Limit) : IQuery<IReadOnlyList<AuditRecord>>;

internal sealed class ListAuditHandler(RepositoryDb db) : IHandle<ListAudit, IReadOnlyList<AuditRecord>>
{
    private const int Most = 1_000;

    public async Task<IReadOnlyList<AuditRecord>> HandleAsync(ListAudit operation, OperationContext context, CancellationToken ct)
    {
        var lines = db.Audit.AsNoTracking();
        if (operation.Before is { } before)
        {
            lines = lines.Where(a => a.Id < before);
        }

        if (operation.Object is { } id)
        {
            lines = lines.Where(a => a.ObjectId == id);
        }

        return await lines.OrderByDescending(a => a.Id).Take(Math.Min(operation.Limit, Most)).ToListAsync(ct);
    }
}
