using Quire.Domain.Access;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Defines a role that can be given in a collection and below it. Only superusers may: a role could hold more than whoever
/// defines it.
/// </summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record CreateCollectionRole(ObjectRef Target, Input<RoleInput> Role) : ICommand<RoleRecord>, ITargeted, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Roles;
}

internal sealed class CreateCollectionRoleHandler(RoleDefinitions roles) : IHandle<CreateCollectionRole, RoleRecord>
{
    public Task<RoleRecord> HandleAsync(CreateCollectionRole operation, OperationContext context, CancellationToken ct) =>
        context.Caller.IsSuperuser
            ? roles.AddAsync(context, operation.Role.Value, context.Target.Id, ct)
            : throw AccessErrors.RolesOfSuperusers();
}
