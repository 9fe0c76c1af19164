using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>When the guestbook of a dataset is answered.</summary>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record GetGuestbookAtRequest(ObjectRef Target) : IQuery<AtRequestChoice>, ITargeted;

internal sealed class GetGuestbookAtRequestHandler(RepositoryDb db, DatasetGuestbooks guestbooks)
    : IHandle<GetGuestbookAtRequest, AtRequestChoice>
{
    public async Task<AtRequestChoice> HandleAsync(
        GetGuestbookAtRequest operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var own = await db.Datasets.Where(d => d.Id == context.Target.Id).Select(d => d.GuestbookAtRequest).SingleAsync(ct);
        return new(own ?? await guestbooks.IsAtRequestByDefaultAsync(ct) == true, own is not null);
    }
}
