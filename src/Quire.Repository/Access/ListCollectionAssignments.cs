using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Lists the role assignments made directly on a collection.</summary>
[Requires(Permission.ManageDataversePermissions)]
public sealed record ListCollectionAssignments(ObjectRef Target) : IQuery<IReadOnlyList<AssignmentView>>, ITargeted;

internal sealed class ListCollectionAssignmentsHandler(RepositoryDb db, AssignmentNames names)
    : IHandle<ListCollectionAssignments, IReadOnlyList<AssignmentView>>
{
    public async Task<IReadOnlyList<AssignmentView>> HandleAsync(
        ListCollectionAssignments operation,
        OperationContext context,
        CancellationToken ct
    ) => await names.OfAsync(await db.DirectAssignments(context.Target.Id).ToListAsync(ct), ct);
}
