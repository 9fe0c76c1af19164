using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Asks with a guestbook for something else. What was answered stays, with the questions it answered.</summary>
/// <param name="Id">The guestbook.</param>
/// <param name="Guestbook">What it is to ask.</param>
/// <param name="Seen">What it asked when it was looked at: otherwise it stays. Null for whatever it asks.</param>
[Open("the permission depends on the collection the guestbook belongs to, and is checked there")]
[RequiresAccount]
public sealed record UpdateGuestbook(long Id, Input<GuestbookInput> Guestbook, SeenState? Seen = null)
    : ICommand<GuestbookView>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Guestbooks;
}

internal sealed class UpdateGuestbookHandler(DatasetGuestbooks guestbooks) : IHandle<UpdateGuestbook, GuestbookView>
{
    public async Task<GuestbookView> HandleAsync(UpdateGuestbook operation, OperationContext context, CancellationToken ct)
    {
        var guestbook = await guestbooks.EditableAsync(operation.Id, context, ct);
        operation.Seen?.MustBe(guestbook.State());
        operation.Guestbook.Value.ApplyTo(guestbook);
        context.AuditObjectId = guestbook.CollectionId;
        context.AuditDetails = $"guestbook {guestbook.Id}";
        return new(guestbook);
    }
}
