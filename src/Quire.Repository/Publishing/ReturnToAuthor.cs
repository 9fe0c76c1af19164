using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>Ends a review without publishing.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Reason">What its authors should change; kept in the audit log.</param>
[Requires(Permission.PublishDataset)]
[RequiresAccount]
public sealed record ReturnToAuthor(ObjectRef Target, string Reason) : ICommand<long>, ITargeted;

internal sealed class ReturnToAuthorHandler(DatasetLocks locks) : IHandle<ReturnToAuthor, long>
{
    public async Task<long> HandleAsync(ReturnToAuthor operation, OperationContext context, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(operation.Reason))
        {
            throw ReviewErrors.ReasonMissing();
        }

        var id = context.Target.Id;
        if (!await locks.EndReviewAsync(id, ct))
        {
            throw ReviewErrors.NotInReview();
        }

        context.AuditDetails = operation.Reason;
        context.Changed(OutboxKind.Dataset, id);
        return id;
    }
}
