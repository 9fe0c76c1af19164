using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Makes something else of a role: what is not said is emptied. Those every installation has keep their aliases, which clients
/// and this program know them by.
/// </summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record UpdateRole(long Id, Input<RoleInput> Role) : ICommand<RoleRecord>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Roles;
}

internal sealed class UpdateRoleHandler(RepositoryDb db, RoleDefinitions roles) : IHandle<UpdateRole, RoleRecord>
{
    public async Task<RoleRecord> HandleAsync(UpdateRole operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Role.Value;
        var role =
            await db.Roles.SingleOrDefaultAsync(r => r.Id == operation.Id, ct) ?? throw AccessErrors.RoleNotFound(operation.Id);
        await roles.ChangeAsync(context, role, input, ct);
        return role;
    }
}
