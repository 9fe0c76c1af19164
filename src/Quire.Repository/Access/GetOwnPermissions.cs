using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Tells what the caller may do on a collection, dataset or file.</summary>
[Open("everybody may know what they themselves may do")]
public sealed record GetOwnPermissions(ObjectRef Target) : IQuery<Permission>, ITargeted;

internal sealed class GetOwnPermissionsHandler : IHandle<GetOwnPermissions, Permission>
{
    public Task<Permission> HandleAsync(GetOwnPermissions operation, OperationContext context, CancellationToken ct) =>
        Task.FromResult(context.Permissions);
}
