using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Reads the workflow of every trigger, null for none.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListDefaultWorkflows : IQuery<IReadOnlyDictionary<string, WorkflowRecord?>>;

internal sealed class ListDefaultWorkflowsHandler(DefaultWorkflows defaults)
    : IHandle<ListDefaultWorkflows, IReadOnlyDictionary<string, WorkflowRecord?>>
{
    public async Task<IReadOnlyDictionary<string, WorkflowRecord?>> HandleAsync(
        ListDefaultWorkflows operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var all = new Dictionary<string, WorkflowRecord?>(StringComparer.Ordinal);
        foreach (var trigger in WorkflowTriggers.All)
        {
            all[trigger] = await defaults.OfAsync(trigger, ct);
        }

        return all;
    }
}
