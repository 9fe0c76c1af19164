using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Reads what a guestbook asks.</summary>
[Open("whoever is asked reads the questions")]
public sealed record GetGuestbook(long Id) : IQuery<GuestbookView>;

internal sealed class GetGuestbookHandler(DatasetGuestbooks guestbooks) : IHandle<GetGuestbook, GuestbookView>
{
    public async Task<GuestbookView> HandleAsync(GetGuestbook operation, OperationContext context, CancellationToken ct) =>
        new(await guestbooks.FindAsync(operation.Id, context.Caller, ct));
}
