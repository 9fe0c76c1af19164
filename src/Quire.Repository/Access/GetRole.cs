using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>
/// Reads a role by id or by alias. Those of a collection are for who manages its permissions, those of the installation for
/// superusers.
/// </summary>
[Open("the permission depends on the collection that defined the role, and is checked there")]
public sealed record GetRole(long? Id, string? Alias) : IQuery<RoleRecord>;

internal sealed class GetRoleHandler(RepositoryDb db, PermissionEvaluator permissions) : IHandle<GetRole, RoleRecord>
{
    public async Task<RoleRecord> HandleAsync(GetRole operation, OperationContext context, CancellationToken ct)
    {
        var role = await db.RoleAsync(operation.Id, operation.Alias, ct);
        return await MayReadAsync(context.Caller, role, ct) ? role : throw AccessErrors.RoleHidden();
    }

    private async Task<bool> MayReadAsync(Caller caller, RoleRecord role, CancellationToken ct)
    {
        if (caller.IsSuperuser || role.OwnerId is not { } owner)
        {
            return caller.IsSuperuser;
        }

        var place = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == owner, ct);
        return (await permissions.OfAsync(caller, place, ct)).HasFlag(Permission.ManageDataversePermissions);
    }
}
