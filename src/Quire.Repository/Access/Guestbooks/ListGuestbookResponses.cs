using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Lists what was answered to a guestbook.</summary>
/// <param name="Id">The guestbook.</param>
/// <param name="Limit">How many at the most.</param>
/// <param name="Offset">How many to skip.</param>
[Open("the permission depends on the collection the guestbook belongs to, and is checked there")]
public sealed record ListGuestbookResponses(long Id, int? Limit = null, int Offset = 0) : IQuery<GuestbookResponses>
{
    /// <summary>Whether the newest stands first. Default: the oldest.</summary>
    public bool NewestFirst { get; init; }
}

internal sealed class ListGuestbookResponsesHandler(RepositoryDb db, DatasetGuestbooks guestbooks)
    : IHandle<ListGuestbookResponses, GuestbookResponses>
{
    public async Task<GuestbookResponses> HandleAsync(
        ListGuestbookResponses operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var guestbook = await guestbooks.EditableAsync(operation.Id, context, ct);
        var all = db.GuestbookResponses.Where(r => r.GuestbookId == guestbook.Id);
        var page = (operation.NewestFirst ? all.OrderByDescending(r => r.Id) : all.OrderBy(r => r.Id)).Skip(operation.Offset);
        return new(
            new(guestbook, await db.Datasets.CountAsync(d => d.GuestbookId == guestbook.Id, ct), await all.CountAsync(ct)),
            await db.ShownAsync(operation.Limit is { } limit ? page.Take(limit) : page, ct)
        );
    }
}
