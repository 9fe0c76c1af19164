using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Lists the role assignments made on a dataset, and after them those made on its collection.</summary>
[Requires(Permission.ManageDatasetPermissions)]
public sealed record ListDatasetAssignments(ObjectRef Target) : IQuery<IReadOnlyList<AssignmentView>>, ITargeted;

internal sealed class ListDatasetAssignmentsHandler(RepositoryDb db, AssignmentNames names)
    : IHandle<ListDatasetAssignments, IReadOnlyList<AssignmentView>>
{
    public async Task<IReadOnlyList<AssignmentView>> HandleAsync(
        ListDatasetAssignments operation,
        OperationContext context,
        CancellationToken ct
    ) => await names.OfAsync(await db.AssignmentsWithOwner(context.Target.Id, context.Target.OwnerId).ToListAsync(ct), ct);
}
