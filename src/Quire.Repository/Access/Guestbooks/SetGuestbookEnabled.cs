using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Lets a guestbook of a collection ask, or ask nobody any more.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetGuestbookEnabled(ObjectRef Target, long Id, bool Enabled) : ICommand, ITargeted;

internal sealed class SetGuestbookEnabledHandler(RepositoryDb db) : IHandle<SetGuestbookEnabled>
{
    public async Task HandleAsync(SetGuestbookEnabled operation, OperationContext context, CancellationToken ct)
    {
        var guestbook =
            await db.Guestbooks.SingleOrDefaultAsync(g => g.Id == operation.Id && g.CollectionId == context.Target.Id, ct)
            ?? throw GuestbookErrors.NotFound(operation.Id);
        guestbook.Enabled = operation.Enabled;
        context.AuditDetails = $"guestbook {guestbook.Id} {(operation.Enabled ? "on" : "off")}";
    }
}
