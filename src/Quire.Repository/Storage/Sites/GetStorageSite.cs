using Quire.Repository.Data;
using Quire.Repository.Data.Storage;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Sites;

/// <summary>Reads a storage site.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetStorageSite(StorageSiteId Id) : IQuery<StorageSiteRecord>;

internal sealed class GetStorageSiteHandler(RepositoryDb db) : IHandle<GetStorageSite, StorageSiteRecord>
{
    public Task<StorageSiteRecord> HandleAsync(GetStorageSite operation, OperationContext context, CancellationToken ct) =>
        StorageSiteRules.FindAsync(db, operation.Id, ct);
}
