using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Lists the roles an account or a group was given itself, on whatever objects.</summary>
/// <param name="Assignee">Who, as assignments write it.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListAssignmentsOf(string Assignee) : IQuery<IReadOnlyList<AssignmentView>>;

internal sealed class ListAssignmentsOfHandler(RepositoryDb db, AssignmentNames names)
    : IHandle<ListAssignmentsOf, IReadOnlyList<AssignmentView>>
{
    public async Task<IReadOnlyList<AssignmentView>> HandleAsync(
        ListAssignmentsOf operation,
        OperationContext context,
        CancellationToken ct
    ) => await names.OfAsync(await db.AssignmentsOf(operation.Assignee).ToListAsync(ct), ct);
}
