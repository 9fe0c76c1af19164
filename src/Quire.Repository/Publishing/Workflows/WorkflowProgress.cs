using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>
/// Takes a workflow from one step to the next, in one transaction with the job of that. The dataset is locked by the operation,
/// so that of several who say how a step went the first is heard.
/// </summary>
internal sealed partial class WorkflowProgress(
    RepositoryDb db,
    WorkflowCompletion completion,
    Notifier notifier,
    ILogger<WorkflowProgress> log
)
{
    /// <summary>The workflow, tracked; null when it has ended.</summary>
    public Task<WorkflowInvocationRecord?> FindAsync(OperationContext context, string invocation, CancellationToken ct)
    {
        var dataset = context.Target.Id;
        return db.WorkflowInvocations.SingleOrDefaultAsync(
            i => i.Id == invocation && i.DatasetId == dataset && db.Locks.Any(l => l.Id == i.LockId),
            ct
        );
    }

    public async Task ApplyAsync(
        OperationContext context,
        WorkflowInvocationRecord invocation,
        StepOutcome outcome,
        CancellationToken ct
    )
    {
        context.AuditDetails = $"{invocation.ShortId} step {invocation.Position}: {outcome.GetType().Name}";
        var held = await db.Locks.SingleAsync(l => l.Id == invocation.LockId, ct);
        switch (outcome)
        {
            case StepOutcome.Done done:
                await DoneAsync(context, invocation, held, done, ct);
                break;
            case StepOutcome.Waits waits:
                (invocation.State, invocation.IsAuthorized) = (WorkflowState.Waiting, waits.IsAuthorized);
                break;
            case StepOutcome.Failed failed:
                await FailAsync(context, invocation, held, failed, ct);
                break;
            default:
                await BackAsync(context, invocation, held, ct);
                break;
        }
    }

    private async Task DoneAsync(
        OperationContext context,
        WorkflowInvocationRecord invocation,
        DatasetLockRecord held,
        StepOutcome.Done done,
        CancellationToken ct
    )
    {
        Log.Done(log, invocation.ShortId, invocation.Position, done.Reason);
        if (done.Message is not null)
        {
            await TellAsync(context, invocation, NotificationKinds.WorkflowSucceeded, done.Message, ct);
        }

        (invocation.State, invocation.IsAuthorized) = (WorkflowState.Running, false);
        if (++invocation.Position < invocation.Steps.Count)
        {
            context.Enqueue(new RunWorkflowStepJob(invocation.DatasetId, invocation.Id, invocation.Position));
        }
        else if (
            invocation.Trigger == WorkflowTriggers.PrePublish
            && await completion.WhyNotAsync(context, invocation, ct) is { } reason
        )
        {
            await FailAsync(context, invocation, held, new(reason), ct);
        }
        else
        {
            await EndAsync(context, invocation, held, ct);
            if (invocation.Trigger == WorkflowTriggers.PrePublish)
            {
                await completion.PublishAsync(context, invocation, ct);
            }
        }
    }

    private Task FailAsync(
        OperationContext context,
        WorkflowInvocationRecord invocation,
        DatasetLockRecord held,
        StepOutcome.Failed failed,
        CancellationToken ct
    )
    {
        Log.Failed(log, invocation.ShortId, invocation.Position, failed.Reason);
        context.AuditDetails += $": {failed.Reason}";
        (invocation.Reason, invocation.Message) = (failed.Reason, failed.Message);
        (invocation.State, invocation.IsAuthorized) = (WorkflowState.RollingBack, false);
        return BackAsync(context, invocation, held, ct);
    }

    // What was done last is taken back first.
    private async Task BackAsync(
        OperationContext context,
        WorkflowInvocationRecord invocation,
        DatasetLockRecord held,
        CancellationToken ct
    )
    {
        if (--invocation.Position >= 0)
        {
            context.Enqueue(new RollBackWorkflowStepJob(invocation.DatasetId, invocation.Id, invocation.Position));
            return;
        }

        await TellAsync(context, invocation, NotificationKinds.WorkflowFailed, invocation.Message ?? invocation.Reason, ct);
        await EndAsync(context, invocation, held, ct);
    }

    private async Task EndAsync(
        OperationContext context,
        WorkflowInvocationRecord invocation,
        DatasetLockRecord held,
        CancellationToken ct
    )
    {
        db.Locks.Remove(held);
        db.WorkflowInvocations.Remove(invocation);
        await db.SaveChangesAsync(ct);
        context.Changed(OutboxKind.Locks, invocation.DatasetId);
    }

    private async Task TellAsync(
        OperationContext context,
        WorkflowInvocationRecord invocation,
        string kind,
        string? details,
        CancellationToken ct
    )
    {
        if (invocation.PublisherId is { } publisher)
        {
            var title = await db.Versions.NewestOf(invocation.DatasetId).Select(v => v.Title).FirstAsync(ct);
            await notifier.TellAsync(context, kind, [publisher], new(invocation.DatasetId, title, details), ct);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4161, LogLevel.Information, "Workflow {Invocation} step {Position}: done. {Reason}")]
        public static partial void Done(ILogger log, string invocation, int position, string? reason);

        [LoggerMessage(4162, LogLevel.Warning, "Workflow {Invocation} step {Position}: failed. {Reason}")]
        public static partial void Failed(ILogger log, string invocation, int position, string reason);
    }
}
