using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Asks with a guestbook for something else. What was answered stays, with the questions it answered.</summary>
[Open("the permission depends on the collection the guestbook belongs to, and is checked there")]
[RequiresAccount]
public sealed record UpdateGuestbook(long Id, Input<GuestbookInput> Guestbook) : ICommand<GuestbookView>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Guestbooks;
}

internal sealed class UpdateGuestbookHandler(DatasetGuestbooks guestbooks) : IHandle<UpdateGuestbook, GuestbookView>
{
    public async Task<GuestbookView> HandleAsync(UpdateGuestbook operation, OperationContext context, CancellationToken ct)
    {
        var guestbook = await guestbooks.EditableAsync(operation.Id, context, ct);
        operation.Guestbook.Value.ApplyTo(guestbook);
        context.AuditObjectId = guestbook.CollectionId;
        context.AuditDetails = $"guestbook {guestbook.Id}";
        return new(guestbook);
    }
}
