using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>Ends a review without publishing.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Reason">What its authors should change; kept in the audit log and told to them.</param>
[Requires(Permission.PublishDataset)]
[RequiresAccount]
public sealed record ReturnToAuthor(ObjectRef Target, string Reason) : ICommand<long>, ITargeted;

internal sealed class ReturnToAuthorHandler(RepositoryDb db, DatasetLocks locks) : IHandle<ReturnToAuthor, long>
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
        // Those who may publish have decided it; those who may not are to read why.
        context.Enqueue(
            NotifyHoldersJob.Of(
                context,
                NotificationKinds.ReviewReturned,
                new(id, await db.Versions.NewestOf(id).Select(v => v.Title).FirstAsync(ct), operation.Reason),
                Permission.EditDataset,
                Permission.PublishDataset
            )
        );
        return id;
    }
}
