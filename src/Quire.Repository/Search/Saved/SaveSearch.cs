using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Search;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Saved;

/// <summary>Saves a search, whose public hits a collection shows from its next run on; gives its id.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SaveSearch(Input<SavedSearchInput> Search) : ICommand<long>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Links;
}

internal sealed class SaveSearchHandler(RepositoryDb db, SavedSearches searches)
    : IHandlePrepared<SaveSearch, SavedSearchRecord, long>
{
    public async Task<SavedSearchRecord> PrepareAsync(SaveSearch operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Search.Value;
        if (!await db.Accounts.AnyAsync(a => a.Id == input.CreatorId, ct))
        {
            throw SavedSearchErrors.CreatorUnknown(input.CreatorId);
        }

        if (!await db.Collections.AnyAsync(c => c.Id == input.CollectionId, ct))
        {
            throw SavedSearchErrors.CollectionUnknown(input.CollectionId);
        }

        var search = new SavedSearchRecord
        {
            Query = input.Query,
            Filters = [.. input.Filters],
            CollectionId = input.CollectionId,
            CreatorId = input.CreatorId,
            CreatedAt = context.Now,
        };
        await searches.MustBeSoundAsync(search, ct);
        return search;
    }

    public async Task<long> HandleAsync(
        SaveSearch operation,
        SavedSearchRecord prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        db.SavedSearches.Add(prepared);
        await db.SaveChangesAsync(ct);
        context.AuditObjectId = prepared.CollectionId;
        context.AuditDetails = $"saved search {prepared.Id}";
        return prepared.Id;
    }
}
