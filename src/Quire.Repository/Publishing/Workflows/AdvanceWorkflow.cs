using Quire.Domain.Access;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>
/// Stores what came of a step, once: a workflow that went on meanwhile, or ended, stays as it is. False for that.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Invocation">The workflow under way.</param>
/// <param name="Position">The step.</param>
/// <param name="Outcome">What came of it.</param>
[RequiresSuperuser]
public sealed record AdvanceWorkflow(ObjectRef Target, string Invocation, int Position, StepOutcome Outcome)
    : ICommand<bool>,
        ITargeted;

internal sealed class AdvanceWorkflowHandler(WorkflowProgress progress) : IHandle<AdvanceWorkflow, bool>
{
    public async Task<bool> HandleAsync(AdvanceWorkflow operation, OperationContext context, CancellationToken ct)
    {
        if (
            await progress.FindAsync(context, operation.Invocation, ct) is not { } invocation
            || invocation.Position != operation.Position
            || (invocation.State == WorkflowState.RollingBack) != (operation.Outcome is StepOutcome.RolledBack)
        )
        {
            context.AuditDetails =
                $"{WorkflowInvocationRecord.Short(operation.Invocation)} step {operation.Position}: it went on meanwhile";
            return false;
        }

        await progress.ApplyAsync(context, invocation, operation.Outcome, ct);
        return true;
    }
}
