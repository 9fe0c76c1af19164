using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Makes a guestbook that datasets in a collection and below may use.</summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record CreateGuestbook(ObjectRef Target, Input<GuestbookInput> Guestbook) : ICommand<GuestbookView>, ITargeted;

internal sealed class CreateGuestbookHandler(RepositoryDb db) : IHandle<CreateGuestbook, GuestbookView>
{
    public async Task<GuestbookView> HandleAsync(CreateGuestbook operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Guestbook.Value;
        var guestbook = new GuestbookRecord
        {
            CollectionId = context.Target.Id,
            Name = input.Name,
            CreatedAt = context.Now,
        };
        input.ApplyTo(guestbook);
        db.Guestbooks.Add(guestbook);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = $"guestbook {guestbook.Id}";
        return new(guestbook);
    }
}
