using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Lists the workflows that are defined, 1,000 at most.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListWorkflows : IQuery<IReadOnlyList<WorkflowRecord>>;

internal sealed class ListWorkflowsHandler(RepositoryDb db) : IHandle<ListWorkflows, IReadOnlyList<WorkflowRecord>>
{
    private const int Most = 1000;

    public async Task<IReadOnlyList<WorkflowRecord>> HandleAsync(
        ListWorkflows operation,
        OperationContext context,
        CancellationToken ct
    ) => await db.Workflows.AsNoTracking().OrderBy(w => w.Id).Take(Most).ToListAsync(ct);
}
