using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Domain.Access;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Takes back one step of a workflow that failed; what cannot be taken back keeps none before it from that.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Invocation">The workflow under way.</param>
/// <param name="Position">The step.</param>
internal sealed record RollBackWorkflowStepJob(
    [property: JsonPropertyName("dataset")] long Dataset,
    [property: JsonPropertyName("invocation")] string Invocation,
    [property: JsonPropertyName("position")] int Position
) : IJob<RollBackWorkflowStepJob>
{
    public static JobDeclaration<RollBackWorkflowStepJob> Declaration { get; } =
        new("RollBackWorkflowStep", JobLane.Outside, JobPayloads.Default.RollBackWorkflowStepJob);

    /// <summary>The operation that stores that it is taken back.</summary>
    public AdvanceWorkflow Done() => new(new ObjectRef.Dataset(Dataset), Invocation, Position, new StepOutcome.RolledBack());
}

internal sealed partial class RollBackWorkflowStepJobHandler(
    RepositoryDb db,
    OperationGate gate,
    WorkflowRequests requests,
    WorkflowValues values,
    ILogger<RollBackWorkflowStepJob> log
) : IHandleJob<RollBackWorkflowStepJob>
{
    public async Task RunAsync(RollBackWorkflowStepJob job, JobRun run, CancellationToken ct)
    {
        var invocation = await db.WorkflowInvocations.AsNoTracking().SingleOrDefaultAsync(i => i.Id == job.Invocation, ct);
        if (invocation is null || invocation.Position != job.Position || invocation.State != WorkflowState.RollingBack)
        {
            return;
        }

        await UnlessGone.RunAsync(() => BackAsync(job, run, invocation, ct));
    }

    public Task GivenUpAsync(RollBackWorkflowStepJob job, JobRun run, string reason, CancellationToken ct) =>
        UnlessGone.RunAsync(() => gate.RunAsync(job.Done(), Caller.System, ct));

    private async Task BackAsync(
        RollBackWorkflowStepJob job,
        JobRun run,
        WorkflowInvocationRecord invocation,
        CancellationToken ct
    )
    {
        if (
            WorkflowStepTypes.IsHttp(invocation.Step.StepType)
            && invocation.Step.Parameters.ContainsKey("rollbackUrl")
            && await requests.SendAsync(invocation, await values.OfAsync(invocation, ct), rollback: true, ct) is { } failure
        )
        {
            Log.Stays(log, invocation.ShortId, job.Position, failure);
        }

        await gate.FinishAsync(run, job.Done(), ct);
    }

    private static partial class Log
    {
        [LoggerMessage(4165, LogLevel.Warning, "Workflow {Invocation} step {Position} could not be taken back: {Reason}")]
        public static partial void Stays(ILogger log, string invocation, int position, string reason);
    }
}
