using Quire.Repository.Data.Publishing;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Reads a workflow.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetWorkflow(long Id) : IQuery<WorkflowRecord>;

internal sealed class GetWorkflowHandler(WorkflowLookup workflows) : IHandle<GetWorkflow, WorkflowRecord>
{
    public Task<WorkflowRecord> HandleAsync(GetWorkflow operation, OperationContext context, CancellationToken ct) =>
        workflows.FindAsync(operation.Id, ct);
}
