using Microsoft.EntityFrameworkCore;
using Quire.Domain.Errors;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>
/// Goes on with a publication that waited for its workflow. Whoever did the steps may have changed the draft, so what must hold
/// of it is asked once more.
/// </summary>
internal sealed class WorkflowCompletion(RepositoryDb db, DatasetLocks locks, ReleaseRules rules, CollectionOwners owners)
{
    /// <summary>Why the draft cannot be published as it is now; null when it can.</summary>
    public async Task<string?> WhyNotAsync(OperationContext context, WorkflowInvocationRecord invocation, CancellationToken ct)
    {
        try
        {
            var path = await owners.OfAsync(context.Target, ct);
            var newest = await NewestAsync(invocation, ct);
            await rules.MustBeReadyAsync(
                context,
                newest,
                path,
                invocation.Kind,
                await MayLackFilesAsync(invocation, ct),
                workflowLock: invocation.LockId,
                ct
            );
            return null;
        }
        catch (RepositoryException e) when (e.Error is not RepositoryError.Unavailable)
        {
            return e.Error.Message;
        }
    }

    /// <summary>
    /// Locks the dataset for its publication and has that finished. Whoever ended the workflow has told that the locks changed.
    /// </summary>
    public async Task PublishAsync(OperationContext context, WorkflowInvocationRecord invocation, CancellationToken ct)
    {
        var newest = await NewestAsync(invocation, ct);
        var held = await locks.TakeAsync(context, DatasetLocks.FinalizePublication, lease: null, "Publishing the dataset", ct);
        held.AccountId = invocation.PublisherId;
        await db.SaveChangesAsync(ct);
        context.Enqueue(new FinalizePublicationJob(invocation.DatasetId, held.Id, newest.Revision, invocation.Kind));
    }

    // As who asked for the publication might, whoever said that the last step is done.
    private Task<bool> MayLackFilesAsync(WorkflowInvocationRecord invocation, CancellationToken ct)
    {
        var publisher = invocation.PublisherId;
        return db.Accounts.AnyAsync(a => a.Id == publisher && a.IsSuperuser, ct);
    }

    private Task<DatasetVersionRecord> NewestAsync(WorkflowInvocationRecord invocation, CancellationToken ct) =>
        db
            .Versions.AsNoTracking()
            .Include(v => v.Dataset)
                .ThenInclude(d => d.Object)
            .NewestOf(invocation.DatasetId)
            .FirstAsync(ct);
}
