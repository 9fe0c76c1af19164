using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Saved;

/// <summary>Forgets a saved search; the links it made stay unless they are to go with it.</summary>
/// <param name="Id">The search.</param>
/// <param name="Unlink">Also end the links of its collection to everything it finds now.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteSavedSearch(long Id, bool Unlink = false) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Links;
}

internal sealed class DeleteSavedSearchHandler(RepositoryDb db, SavedSearches searches)
    : IHandlePrepared<DeleteSavedSearch, IReadOnlyList<long>>
{
    // More at once would make a statement longer than some databases take.
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<long>> PrepareAsync(
        DeleteSavedSearch operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var search = await searches.FindAsync(operation.Id, ct);
        return operation.Unlink ? await searches.HitsAsync(search, ct) : [];
    }

    public async Task HandleAsync(
        DeleteSavedSearch operation,
        IReadOnlyList<long> prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        var collection = (await searches.FindAsync(operation.Id, ct)).CollectionId;
        foreach (var some in prepared.Chunk(AtOnce))
        {
            var links = db.CollectionLinks.Where(l => l.CollectionId == collection && some.Contains(l.ObjectId));
            foreach (var shown in await links.Select(l => l.ObjectId).ToListAsync(ct))
            {
                context.Changed(OutboxKind.Linked, shown);
            }

            await links.ExecuteDeleteAsync(ct);
        }

        await db.SavedSearches.Where(s => s.Id == operation.Id).ExecuteDeleteAsync(ct);
        context.AuditObjectId = collection;
        context.AuditDetails = $"saved search {operation.Id}";
    }
}
