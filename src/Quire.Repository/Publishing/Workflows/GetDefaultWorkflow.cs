using Quire.Repository.Data.Publishing;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Reads the workflow of a trigger.</summary>
/// <param name="Trigger">Wire name of the trigger.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetDefaultWorkflow(string Trigger) : IQuery<WorkflowRecord>;

internal sealed class GetDefaultWorkflowHandler(DefaultWorkflows defaults) : IHandle<GetDefaultWorkflow, WorkflowRecord>
{
    public async Task<WorkflowRecord> HandleAsync(GetDefaultWorkflow operation, OperationContext context, CancellationToken ct) =>
        await defaults.OfAsync(operation.Trigger, ct) ?? throw WorkflowAdministrationErrors.NoDefault();
}
