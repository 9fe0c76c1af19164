using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Datasets that are not public and whose identifiers their providers do not keep yet, by number; the first thousand.
/// </summary>
[RequiresSuperuser]
public sealed record ListUnreserved : IQuery<IReadOnlyList<RepositoryObject>>;

internal sealed class ListUnreservedHandler(RepositoryDb db, IdentifierProviders providers)
    : IHandle<ListUnreserved, IReadOnlyList<RepositoryObject>>
{
    private const int Limit = 1000;

    public async Task<IReadOnlyList<RepositoryObject>> HandleAsync(
        ListUnreserved operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var found = new List<RepositoryObject>();
        var last = 0L;
        while (found.Count < Limit && await AfterAsync(last, ct) is { Count: > 0 } batch)
        {
            foreach (var item in batch)
            {
                if (found.Count < Limit && (await providers.ForAsync(item.PersistentId!, ct)).IsRemote)
                {
                    found.Add(item);
                }
            }

            last = batch[^1].Id;
        }

        return found;
    }

    private Task<List<RepositoryObject>> AfterAsync(long last, CancellationToken ct) =>
        db
            .Datasets.AsNoTracking()
            .Where(d => d.Id > last && d.IdentifierReservedAt == null && d.Object.PublishedAt == null)
            .OrderBy(d => d.Id)
            .Select(d => d.Object)
            .Take(Limit)
            .ToListAsync(ct);
}
