using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Begins workflows: the dataset is locked, and the first step is a job, in the transaction of whoever begins.</summary>
internal sealed class WorkflowStart(RepositoryDb db, DatasetLocks locks, ReleaseNumbering numbers)
{
    /// <summary>Before a publication, which goes on once the last step is done.</summary>
    public async Task BeforeAsync(
        OperationContext context,
        WorkflowRecord workflow,
        DatasetVersionRecord draft,
        ReleaseKind kind,
        CancellationToken ct
    )
    {
        var number = await numbers.OfAsync(draft, kind, ct);
        await BeginAsync(context, workflow, WorkflowTriggers.PrePublish, number, kind, context.Caller.AccountId, ct);
    }

    /// <summary>After a publication.</summary>
    public Task AfterAsync(OperationContext context, WorkflowRecord workflow, Release release, CancellationToken ct) =>
        BeginAsync(
            context,
            workflow,
            WorkflowTriggers.PostPublish,
            release.Version.Number ?? new VersionNumber(1, 0),
            release.Kind ?? ReleaseKind.Major,
            release.PublisherId ?? context.Caller.AccountId,
            ct
        );

    private async Task BeginAsync(
        OperationContext context,
        WorkflowRecord workflow,
        string trigger,
        VersionNumber number,
        ReleaseKind kind,
        long? publisher,
        CancellationToken ct
    )
    {
        var dataset = context.Target.Id;
        var held = await locks.TakeAsync(context, DatasetLocks.Workflow, lease: null, $"Workflow {workflow.Name}", ct);
        held.AccountId = publisher;
        await db.SaveChangesAsync(ct);
        var invocation = new WorkflowInvocationRecord
        {
            Id = Guid.NewGuid().ToString(),
            DatasetId = dataset,
            LockId = held.Id,
            Trigger = trigger,
            Steps = workflow.Steps,
            PublisherId = publisher,
            Kind = kind,
            Major = number.Major,
            Minor = number.Minor,
            StartedAt = context.Now,
        };
        db.WorkflowInvocations.Add(invocation);
        context.Enqueue(new RunWorkflowStepJob(dataset, invocation.Id, 0));
        context.Changed(OutboxKind.Locks, dataset);
    }
}
