using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>Gives a publication up that could not be finished, and tells of it. Nothing when it is no longer under way.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="LockId">The lock the publication took.</param>
/// <param name="Reason">What went wrong, for administrators.</param>
[RequiresSuperuser]
public sealed record FailPublication(ObjectRef Target, long LockId, string Reason) : ICommand, ITargeted;

internal sealed class FailPublicationHandler(RepositoryDb db, ILogger<FailPublication> log) : IHandle<FailPublication>
{
    public async Task HandleAsync(FailPublication operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        if (
            await db.Locks.SingleOrDefaultAsync(
                l => l.Id == operation.LockId && l.DatasetId == id && l.FailedAt == null && l.LeaseUntil == null,
                ct
            )
            is not { } held
        )
        {
            return;
        }

        FailedPublication.Tell(context, held, operation.Reason, log);
    }
}
