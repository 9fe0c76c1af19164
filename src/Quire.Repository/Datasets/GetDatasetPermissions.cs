using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>What the caller may do on a dataset.</summary>
[Open("Tells callers about nobody but themselves.")]
public sealed record GetDatasetPermissions(ObjectRef Target) : IQuery<Permission>, ITargeted;

internal sealed class GetDatasetPermissionsHandler : IHandle<GetDatasetPermissions, Permission>
{
    public Task<Permission> HandleAsync(GetDatasetPermissions operation, OperationContext context, CancellationToken ct) =>
        Task.FromResult(context.Permissions);
}
