using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Lists the guestbooks of a collection.</summary>
/// <param name="Target">The collection.</param>
/// <param name="WithInherited">Also those of the collections above, which its datasets may use.</param>
/// <param name="WithStatistics">Also tell how much they were used.</param>
[Requires(Permission.EditDataverse)]
public sealed record ListGuestbooks(ObjectRef Target, bool WithInherited = false, bool WithStatistics = false)
    : IQuery<IReadOnlyList<GuestbookView>>,
        ITargeted;

internal sealed class ListGuestbooksHandler(RepositoryDb db) : IHandle<ListGuestbooks, IReadOnlyList<GuestbookView>>
{
    public async Task<IReadOnlyList<GuestbookView>> HandleAsync(
        ListGuestbooks operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        List<long> places = operation.WithInherited ? [.. context.Target.AncestorIds, context.Target.Id] : [context.Target.Id];
        var found = db.Guestbooks.AsNoTracking().Where(g => places.Contains(g.CollectionId)).OrderBy(g => g.Id);
        if (!operation.WithStatistics)
        {
            return (await found.ToListAsync(ct)).ConvertAll(g => new GuestbookView(g));
        }

        var counted = await found
            .Select(g => new
            {
                Guestbook = g,
                Usages = db.Datasets.Count(d => d.GuestbookId == g.Id),
                Responses = db.GuestbookResponses.Count(r => r.GuestbookId == g.Id),
            })
            .ToListAsync(ct);
        return counted.ConvertAll(c => new GuestbookView(c.Guestbook, c.Usages, c.Responses));
    }
}
