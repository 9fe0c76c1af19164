using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Tells which role who makes a dataset in a collection gets on it; null for none.</summary>
[Requires(Permission.ManageDataversePermissions)]
public sealed record GetContributorRole(ObjectRef Target) : IQuery<RoleRecord?>, ITargeted;

internal sealed class GetContributorRoleHandler(RepositoryDb db, ContributorRoles roles)
    : IHandle<GetContributorRole, RoleRecord?>
{
    public async Task<RoleRecord?> HandleAsync(GetContributorRole operation, OperationContext context, CancellationToken ct)
    {
        var collection = await db.Collections.AsNoTracking().SingleAsync(c => c.Id == context.Target.Id, ct);
        return await roles.OfAsync(collection, ct);
    }
}
