using System.Globalization;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Makes a workflow that of a trigger, or leaves the trigger without any.</summary>
/// <param name="Trigger">Wire name of the trigger.</param>
/// <param name="Workflow">Id of the workflow; null for none.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetDefaultWorkflow(string Trigger, long? Workflow) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

internal sealed class SetDefaultWorkflowHandler(RepositoryDb db, WorkflowLookup workflows) : IHandle<SetDefaultWorkflow>
{
    public async Task HandleAsync(SetDefaultWorkflow operation, OperationContext context, CancellationToken ct)
    {
        var name = DefaultWorkflows.SettingOf(operation.Trigger);
        if (operation.Workflow is { } wanted)
        {
            _ = await workflows.FindAsync(wanted, ct);
        }

        await db.SetSettingAsync(context, name, operation.Workflow?.ToString(CultureInfo.InvariantCulture), ct);
        context.AuditDetails = $"{operation.Trigger} {operation.Workflow}";
    }
}
