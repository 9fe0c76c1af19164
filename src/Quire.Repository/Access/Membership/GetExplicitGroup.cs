using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Reads a group of a collection with its members.</summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record GetExplicitGroup(ObjectRef Target, string Alias) : IQuery<ExplicitGroupView>, ITargeted;

internal sealed class GetExplicitGroupHandler(RepositoryDb db) : IHandle<GetExplicitGroup, ExplicitGroupView>
{
    public async Task<ExplicitGroupView> HandleAsync(
        GetExplicitGroup operation,
        OperationContext context,
        CancellationToken ct
    ) => (await db.WithMembersAsync([await db.ExplicitGroupAsync(context.Target.Id, operation.Alias, ct)], ct))[0];
}
