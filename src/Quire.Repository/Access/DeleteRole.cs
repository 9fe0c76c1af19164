using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Removes a role, of a collection or of the installation, and every assignment of it; those every installation has stay. Gives
/// the name of the role.
/// </summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteRole(long? Id, string? Alias) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Roles;
}

internal sealed class DeleteRoleHandler(RepositoryDb db, RoleDefinitions roles) : IHandle<DeleteRole, string>
{
    public async Task<string> HandleAsync(DeleteRole operation, OperationContext context, CancellationToken ct)
    {
        var role = await db.RoleAsync(operation.Id, operation.Alias, ct);
        if (RoleRules.IsBuiltIn(role))
        {
            throw AccessErrors.RoleBuiltIn(role.Name);
        }

        await roles.RemoveAsync(context, role, ct);
        return role.Name;
    }
}
