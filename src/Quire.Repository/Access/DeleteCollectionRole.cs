using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Removes a role of a collection, and every assignment of it. For those who manage the permissions of that collection and hold
/// there all that the role gives. Gives the name of the role.
/// </summary>
[Open("the permission depends on the collection that defined the role, and is checked there")]
[RequiresAccount]
public sealed record DeleteCollectionRole(long? Id, string? Alias) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Roles;
}

internal sealed class DeleteCollectionRoleHandler(RepositoryDb db, PermissionEvaluator permissions, RoleDefinitions roles)
    : IHandle<DeleteCollectionRole, string>
{
    public async Task<string> HandleAsync(DeleteCollectionRole operation, OperationContext context, CancellationToken ct)
    {
        var role = await db.RoleAsync(operation.Id, operation.Alias, ct);
        if (role.OwnerId is not { } owner)
        {
            throw AccessErrors.RoleBuiltIn(role.Name);
        }

        var place = (await db.Objects.FindAsync([owner], ct))!;
        RoleGiving.MustBeAllowed(context.Caller, await permissions.OfAsync(context.Caller, place, ct), place, role);
        await roles.RemoveAsync(context, role, ct);
        return role.Name;
    }
}
