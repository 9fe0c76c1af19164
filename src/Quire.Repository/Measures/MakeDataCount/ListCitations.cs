using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Lists what is known to cite a dataset, by its address; the first ten thousand.</summary>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record ListCitations(ObjectRef Target) : IQuery<IReadOnlyList<string>>, ITargeted;

internal sealed class ListCitationsHandler(RepositoryDb db) : IHandle<ListCitations, IReadOnlyList<string>>
{
    private const int Most = 10_000;

    public async Task<IReadOnlyList<string>> HandleAsync(ListCitations operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        return await db.Citations.Where(c => c.DatasetId == id).OrderBy(c => c.Url).Select(c => c.Url).Take(Most).ToListAsync(ct);
    }
}
