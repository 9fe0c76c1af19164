using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Limits;

/// <summary>
/// Lists the accounts and groups a collection is limited to; none where it is there for everybody, or the last is gone.
/// </summary>
/// <param name="Target">The collection.</param>
[RequiresSuperuser]
public sealed record ListLimitReaders(ObjectRef Target) : IQuery<IReadOnlyList<string>>, ITargeted;

internal sealed class ListLimitReadersHandler(RepositoryDb db) : IHandle<ListLimitReaders, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> HandleAsync(
        ListLimitReaders operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var readers = await db
            .LimitedReaders.Where(r => r.CollectionId == context.Target.Id)
            .Select(r => r.Assignee)
            .ToListAsync(ct);
        return [.. readers.Order(StringComparer.Ordinal)];
    }
}
