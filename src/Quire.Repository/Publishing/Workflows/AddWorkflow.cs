using Quire.Domain.Access;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Defines a workflow; it runs once it is the default of a trigger.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Steps">What it does, in order.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record AddWorkflow(string Name, IReadOnlyList<WorkflowStep> Steps) : ICommand<WorkflowRecord>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

internal sealed class AddWorkflowHandler(RepositoryDb db) : IHandle<AddWorkflow, WorkflowRecord>
{
    public async Task<WorkflowRecord> HandleAsync(AddWorkflow operation, OperationContext context, CancellationToken ct)
    {
        var workflow = new WorkflowRecord
        {
            Name = operation.Name,
            Steps = WorkflowRules.MustBeSound(operation.Name, operation.Steps),
            CreatedAt = context.Now,
        };
        db.Workflows.Add(workflow);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = $"{workflow.Id} {workflow.Name}";
        return workflow;
    }
}
