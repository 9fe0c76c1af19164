using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Search;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Saved;

/// <summary>Lists the saved searches of the installation.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListSavedSearches : IQuery<IReadOnlyList<SavedSearchRecord>>;

internal sealed class ListSavedSearchesHandler(RepositoryDb db) : IHandle<ListSavedSearches, IReadOnlyList<SavedSearchRecord>>
{
    public async Task<IReadOnlyList<SavedSearchRecord>> HandleAsync(
        ListSavedSearches operation,
        OperationContext context,
        CancellationToken ct
    ) => await db.SavedSearches.AsNoTracking().Include(s => s.Collection).OrderBy(s => s.Id).ToListAsync(ct);
}
