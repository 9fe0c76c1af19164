using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Bytes all files of a dataset take up, in whatever version they are.</summary>
[Requires(Permission.ViewUnpublishedDataset)]
public sealed record GetStorageSize(ObjectRef Target) : IQuery<long>, ITargeted;

internal sealed class GetStorageSizeHandler(RepositoryDb db) : IHandle<GetStorageSize, long>
{
    public Task<long> HandleAsync(GetStorageSize operation, OperationContext context, CancellationToken ct) =>
        db.Files.Where(f => f.Object.OwnerId == context.Target.Id).SumAsync(f => f.Size, ct);
}
