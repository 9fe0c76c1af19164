using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Gives somebody a role on a collection.</summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record AssignCollectionRole(ObjectRef Target, string Assignee, string RoleAlias)
    : ICommand<AssignmentView>,
        ITargeted;

internal sealed class AssignCollectionRoleHandler(RoleAssigning assigning) : IHandle<AssignCollectionRole, AssignmentView>
{
    public Task<AssignmentView> HandleAsync(AssignCollectionRole operation, OperationContext context, CancellationToken ct) =>
        assigning.AssignAsync(context, operation.Assignee, operation.RoleAlias, ct);
}
