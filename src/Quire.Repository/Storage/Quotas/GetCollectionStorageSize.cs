using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>Bytes the files of everything in a collection take up, for those who manage it.</summary>
[Requires(Permission.ManageDataversePermissions)]
public sealed record GetCollectionStorageSize(ObjectRef Target) : IQuery<long>, ITargeted;

internal sealed class GetCollectionStorageSizeHandler(StorageUse use) : IHandle<GetCollectionStorageSize, long>
{
    public Task<long> HandleAsync(GetCollectionStorageSize operation, OperationContext context, CancellationToken ct) =>
        use.OfAsync(context.Target, ct);
}
