using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Gives somebody a role on a dataset.</summary>
[Requires(Permission.ManageDatasetPermissions)]
[RequiresAccount]
public sealed record AssignDatasetRole(ObjectRef Target, string Assignee, string RoleAlias) : ICommand<AssignmentView>, ITargeted;

internal sealed class AssignDatasetRoleHandler(RoleAssigning assigning) : IHandle<AssignDatasetRole, AssignmentView>
{
    public Task<AssignmentView> HandleAsync(AssignDatasetRole operation, OperationContext context, CancellationToken ct) =>
        assigning.AssignAsync(context, operation.Assignee, operation.RoleAlias, ct);
}
