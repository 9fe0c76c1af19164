using System.Net;
using Quire.Domain.Access;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Says how a step went that waited for it; said once, the workflow goes on, or what was done is taken back.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Invocation">The workflow under way.</param>
/// <param name="Reply">What is said.</param>
/// <param name="Address">Where the call comes from; null where nothing proves it.</param>
[Open("callers are let in by their address")]
public sealed record ResumeWorkflow(ObjectRef Target, string Invocation, WorkflowReply Reply, IPAddress? Address)
    : ICommand,
        IBeyondLimits;

internal sealed class ResumeWorkflowHandler(WorkflowProgress progress, ResumeAddresses addresses) : IHandle<ResumeWorkflow>
{
    private const int LongestReply = 65_536;

    public async Task HandleAsync(ResumeWorkflow operation, OperationContext context, CancellationToken ct)
    {
        await addresses.MustHaveAsync(operation.Address, ct);
        if (operation.Reply.Text.Length > LongestReply)
        {
            throw WorkflowAdministrationErrors.ReplyTooLong(LongestReply);
        }

        if (await progress.FindAsync(context, operation.Invocation, ct) is not { State: WorkflowState.Waiting } invocation)
        {
            throw WorkflowAdministrationErrors.InvocationNotFound(operation.Invocation);
        }

        await progress.ApplyAsync(context, invocation, StepReply.OutcomeOf(invocation.Step, operation.Reply), ct);
    }
}
