using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>Hands the draft to those who may publish it. From then on only they may edit it.</summary>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record SubmitForReview(ObjectRef Target) : ICommand<long>, ITargeted;

internal sealed class SubmitForReviewHandler(RepositoryDb db, DatasetLocks locks) : IHandle<SubmitForReview, long>
{
    public async Task<long> HandleAsync(SubmitForReview operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        if (await db.Versions.AllAsync(v => v.DatasetId != id || v.State != VersionState.Draft, ct))
        {
            throw ReviewErrors.NothingToReview();
        }

        var held = await locks.InForceAsync(id, context.Now, ct);
        if (held.Exists(l => l.Kind == DatasetLocks.InReview))
        {
            throw ReviewErrors.AlreadyInReview();
        }

        await locks.MustAllowEditAsync(context, ct);
        await locks.TakeAsync(context, DatasetLocks.InReview, lease: null, message: null, ct);
        context.Changed(OutboxKind.Dataset, id);
        context.Enqueue(
            NotifyHoldersJob.Of(
                context,
                NotificationKinds.ReviewAsked,
                new(id, await db.Versions.NewestOf(id).Select(v => v.Title).FirstAsync(ct)),
                Permission.PublishDataset
            )
        );
        return id;
    }
}
