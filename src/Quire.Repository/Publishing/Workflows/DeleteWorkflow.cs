using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Forgets a workflow that is no default. Those under way go on as they began.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteWorkflow(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

internal sealed class DeleteWorkflowHandler(RepositoryDb db, WorkflowLookup workflows, DefaultWorkflows defaults)
    : IHandle<DeleteWorkflow>
{
    public async Task HandleAsync(DeleteWorkflow operation, OperationContext context, CancellationToken ct)
    {
        _ = await workflows.FindAsync(operation.Id, ct);
        foreach (var trigger in WorkflowTriggers.All)
        {
            if ((await defaults.OfAsync(trigger, ct))?.Id == operation.Id)
            {
                throw WorkflowAdministrationErrors.IsDefault();
            }
        }

        await db.Workflows.Where(w => w.Id == operation.Id).ExecuteDeleteAsync(ct);
        context.AuditDetails = $"{operation.Id}";
    }
}
