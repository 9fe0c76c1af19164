using Quire.Repository.Data.Search;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Saved;

/// <summary>Reads a saved search.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetSavedSearch(long Id) : IQuery<SavedSearchRecord>;

internal sealed class GetSavedSearchHandler(SavedSearches searches) : IHandle<GetSavedSearch, SavedSearchRecord>
{
    public Task<SavedSearchRecord> HandleAsync(GetSavedSearch operation, OperationContext context, CancellationToken ct) =>
        searches.FindAsync(operation.Id, ct);
}
