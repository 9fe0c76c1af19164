using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Says what cites a dataset, in place of what was known before.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Urls">Addresses of what cites it.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetCitations(ObjectRef Target, IReadOnlyList<string> Urls) : ICommand, IBeyondLimits;

internal sealed class SetCitationsHandler(RepositoryDb db) : IHandle<SetCitations>
{
    public async Task HandleAsync(SetCitations operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var urls = operation.Urls;
        await db.Citations.Where(c => c.DatasetId == id).ExecuteDeleteAsync(ct);
        db.Citations.AddRange(
            urls.Distinct(StringComparer.Ordinal).Select(u => new Data.Metrics.CitationRecord { DatasetId = id, Url = u })
        );
        context.AuditDetails = $"{urls.Count} citations";
    }
}
