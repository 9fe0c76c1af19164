using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Auditing;

/// <summary>Lines of the audit log, newest first.</summary>
/// <param name="Before">Only those with a smaller number; null for the newest.</param>
/// <param name="Limit">How many, 1,000 at most.</param>
[RequiresSuperuser]
public sealed record ListAudit(long? Before, int Limit) : IQuery<IReadOnlyList<AuditRecord>>
{
    /// <summary>Only those about a collection, dataset or file, by its number.</summary>
    public long? Object { get; init; }

    /// <summary>Only what somebody did, as the log calls them: <c>@name</c>, <c>:system</c>, <c>:guest</c>.</summary>
    public string? Caller { get; init; }

    /// <summary>Only what was done by an operation of this name.</summary>
    public string? Operation { get; init; }

    /// <summary>Only what was done at this moment or later, in UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>Only what was done before this moment, in UTC.</summary>
    public DateTime? Until { get; init; }
}

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

        if (operation.Caller is { } caller)
        {
            lines = lines.Where(a => a.Caller == caller);
        }

        if (operation.Operation is { } name)
        {
            lines = lines.Where(a => a.Operation == name);
        }

        if (operation.From is { } from)
        {
            lines = lines.Where(a => a.At >= from);
        }

        if (operation.Until is { } until)
        {
            lines = lines.Where(a => a.At < until);
        }

        return await lines.OrderByDescending(a => a.Id).Take(Math.Min(operation.Limit, Most)).ToListAsync(ct);
    }
}
