using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>
/// Says whether the guestbook of a dataset is answered with a request for access, and no more with the download; gives what
/// counts now.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="AtRequest">Whether it is; null for what counts in the installation.</param>
[RequiresSuperuser]
[RequiresAccount]
public sealed record SetGuestbookAtRequest(ObjectRef Target, bool? AtRequest) : ICommand<bool>, ITargeted;

internal sealed class SetGuestbookAtRequestHandler(RepositoryDb db, DatasetGuestbooks guestbooks)
    : IHandle<SetGuestbookAtRequest, bool>
{
    public async Task<bool> HandleAsync(SetGuestbookAtRequest operation, OperationContext context, CancellationToken ct)
    {
        var usual = await guestbooks.IsAtRequestByDefaultAsync(ct);
        if (usual is null && operation.AtRequest is not null)
        {
            throw GuestbookErrors.AtRequestUnavailable();
        }

        var dataset = await db.Datasets.SingleAsync(d => d.Id == context.Target.Id, ct);
        dataset.GuestbookAtRequest = operation.AtRequest;
        context.AuditDetails = $"{operation.AtRequest}";
        return operation.AtRequest ?? usual == true;
    }
}
