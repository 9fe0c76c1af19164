using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Reads a group of addresses by id or alias.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetIpGroup(string Name) : IQuery<IpGroupView>;

internal sealed class GetIpGroupHandler(RepositoryDb db) : IHandle<GetIpGroup, IpGroupView>
{
    public async Task<IpGroupView> HandleAsync(GetIpGroup operation, OperationContext context, CancellationToken ct) =>
        IpGroupView.Of(await db.IpGroupAsync(operation.Name, ct));
}
