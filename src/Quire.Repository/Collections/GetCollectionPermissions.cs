using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Tells what the caller may do on a collection.</summary>
[Open("everybody may know what they themselves may do")]
public sealed record GetCollectionPermissions(ObjectRef Target) : IQuery<Permission>, ITargeted;

internal sealed class GetCollectionPermissionsHandler : IHandle<GetCollectionPermissions, Permission>
{
    public Task<Permission> HandleAsync(GetCollectionPermissions operation, OperationContext context, CancellationToken ct) =>
        Task.FromResult(context.Permissions);
}
