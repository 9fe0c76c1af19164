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

/// <summary>Does one step of a workflow. A process that dies before it is stored leaves the step to be done again.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Invocation">The workflow under way.</param>
/// <param name="Position">The step.</param>
internal sealed record RunWorkflowStepJob(
    [property: JsonPropertyName("dataset")] long Dataset,
    [property: JsonPropertyName("invocation")] string Invocation,
    [property: JsonPropertyName("position")] int Position
) : IJob<RunWorkflowStepJob>
{
    public static JobDeclaration<RunWorkflowStepJob> Declaration { get; } =
        new("RunWorkflowStep", JobLane.Outside, JobPayloads.Default.RunWorkflowStepJob);

    /// <summary>The operation that stores what came of it.</summary>
    public AdvanceWorkflow With(StepOutcome outcome) => new(new ObjectRef.Dataset(Dataset), Invocation, Position, outcome);
}

internal sealed partial class RunWorkflowStepJobHandler(
    RepositoryDb db,
    OperationGate gate,
    WorkflowRequests requests,
    WorkflowValues values,
    ILogger<RunWorkflowStepJob> log
) : IHandleJob<RunWorkflowStepJob>
{
    public async Task RunAsync(RunWorkflowStepJob job, JobRun run, CancellationToken ct)
    {
        var invocation = await db.WorkflowInvocations.AsNoTracking().SingleOrDefaultAsync(i => i.Id == job.Invocation, ct);
        if (
            invocation is null
            || invocation.Position != job.Position
            || invocation.State == WorkflowState.RollingBack
            || invocation.Position >= invocation.Steps.Count
        )
        {
            // Done before, by somebody who could not say so any more.
            return;
        }

        await UnlessGone.RunAsync(() => StepAsync(job, run, invocation, ct));
    }

    public Task GivenUpAsync(RunWorkflowStepJob job, JobRun run, string reason, CancellationToken ct) =>
        UnlessGone.RunAsync(() => gate.RunAsync(job.With(new StepOutcome.Failed(reason)), Caller.System, ct));

    private async Task StepAsync(RunWorkflowStepJob job, JobRun run, WorkflowInvocationRecord invocation, CancellationToken ct)
    {
        var step = invocation.Step;
        switch (step.StepType)
        {
            case WorkflowStepTypes.Log:
                Log.Step(log, invocation.ShortId, invocation.Trigger, invocation.DatasetId, Said(step));
                await gate.FinishAsync(run, job.With(new StepOutcome.Done()), ct);
                break;
            case WorkflowStepTypes.Pause or WorkflowStepTypes.PauseMessage:
                // Whoever resumes it needs the whole, which is a key where the step may edit.
                Log.Paused(log, IsAuthorized(step) ? invocation.ShortId : invocation.Id, invocation.DatasetId);
                await gate.FinishAsync(run, job.With(new StepOutcome.Waits(IsAuthorized(step))), ct);
                break;
            default:
                await SendAsync(job, run, invocation, ct);
                break;
        }
    }

    // It waits before the request is sent, for its receiver may answer before the request itself was. One that was sent when the
    // process died is sent again, under the same key.
    private async Task SendAsync(RunWorkflowStepJob job, JobRun run, WorkflowInvocationRecord invocation, CancellationToken ct)
    {
        if (
            invocation.State == WorkflowState.Running
            && !await gate.RunAsync(job.With(new StepOutcome.Waits(IsAuthorized(invocation.Step))), Caller.System, ct)
        )
        {
            return;
        }

        var sent = await requests.SendAsync(invocation, await values.OfAsync(invocation, ct), rollback: false, ct);
        if (sent is { } failure)
        {
            await gate.FinishAsync(run, job.With(new StepOutcome.Failed(failure)), ct);
        }
    }

    private static bool IsAuthorized(WorkflowStep step) =>
        step.StepType == WorkflowStepTypes.AuthorizedHttp
        || (step.StepType == WorkflowStepTypes.Pause && step.Parameters.GetValueOrDefault("authorized") == "true");

    private static string Said(WorkflowStep step) => string.Join("; ", step.Parameters.Select(p => $"{p.Key}: {p.Value}"));

    private static partial class Log
    {
        [LoggerMessage(4163, LogLevel.Information, "Workflow {Invocation} ({Trigger}) of dataset {Dataset}: {Said}")]
        public static partial void Step(ILogger log, string invocation, string trigger, long dataset, string said);

        [LoggerMessage(4164, LogLevel.Information, "Workflow {Invocation} of dataset {Dataset} waits to be resumed.")]
        public static partial void Paused(ILogger log, string invocation, long dataset);
    }
}
