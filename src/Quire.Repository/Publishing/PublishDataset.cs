using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Repository.Publishing.Workflows;

namespace Quire.Repository.Publishing;

/// <summary>
/// Begins the publication of the draft, or of what was withdrawn last as a new version of the same content: checks that it may
/// be published and locks it. The release itself follows at once in the background and does not wait for anybody outside, unless
/// the installation has a workflow that runs before.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Kind">What it becomes.</param>
/// <param name="Seen">What whoever publishes it looked at; another state is refused. Null: no check.</param>
[Requires(Permission.PublishDataset)]
[RequiresAccount]
public sealed record PublishDataset(ObjectRef Target, ReleaseKind Kind, SeenVersion? Seen = null)
    : ICommand<DatasetView>,
        ITargeted;

internal sealed class PublishDatasetHandler(
    RepositoryDb db,
    DatasetLocks locks,
    ReleaseRules rules,
    CollectionOwners owners,
    DraftVersions drafts,
    DatasetViews views,
    DefaultWorkflows workflows,
    WorkflowStart begin
) : IHandle<PublishDataset, DatasetView>
{
    public async Task<DatasetView> HandleAsync(PublishDataset operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var path = await owners.OfAsync(context.Target, ct);
        var newest = await db
            .Versions.AsNoTracking()
            .Include(v => v.Dataset)
                .ThenInclude(d => d.Object)
            .NewestOf(id)
            .FirstAsync(ct);
        operation.Seen?.MustBe(newest);

        if (newest.State == VersionState.Deaccessioned)
        {
            newest = await drafts.OpenAsync(context, ct);
            await db.SaveChangesAsync(ct);
        }

        await rules.MustBeReadyAsync(
            context,
            newest,
            path,
            operation.Kind,
            mayLackFiles: context.Caller.IsSuperuser,
            workflowLock: null,
            ct
        );
        context.AuditDetails = operation.Kind.ToString();
        if (await workflows.BeforePublicationAsync(ct) is { Steps.Count: > 0 } workflow)
        {
            await begin.BeforeAsync(context, workflow, newest, operation.Kind, ct);
            return await views.OfAsync(newest.Dataset, context.Now, withOwners: false, ct);
        }

        // It lasts until the publication is finished or has visibly failed: nobody changes what was accepted.
        var held = await locks.TakeAsync(context, DatasetLocks.FinalizePublication, lease: null, "Publishing the dataset", ct);
        await db.SaveChangesAsync(ct);
        context.Enqueue(new FinalizePublicationJob(id, held.Id, newest.Revision, operation.Kind));
        context.Changed(OutboxKind.Locks, id);
        return await views.OfAsync(newest.Dataset, context.Now, withOwners: false, ct);
    }
}
