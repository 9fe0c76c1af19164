using Quire.Domain.Access;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Defines a role that can be given everywhere.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record CreateInstallationRole(Input<RoleInput> Role) : ICommand<RoleRecord>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Roles;
}

internal sealed class CreateInstallationRoleHandler(RoleDefinitions roles) : IHandle<CreateInstallationRole, RoleRecord>
{
    public Task<RoleRecord> HandleAsync(CreateInstallationRole operation, OperationContext context, CancellationToken ct) =>
        roles.AddAsync(context, operation.Role.Value, owner: null, ct);
}
