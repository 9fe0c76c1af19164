using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>Bytes the files of a dataset take up, as its quota counts them.</summary>
[Requires(Permission.EditDataset)]
public sealed record GetDatasetStorageUse(ObjectRef Target) : IQuery<long>, ITargeted;

internal sealed class GetDatasetStorageUseHandler(StorageUse use) : IHandle<GetDatasetStorageUse, long>
{
    public Task<long> HandleAsync(GetDatasetStorageUse operation, OperationContext context, CancellationToken ct) =>
        use.OfAsync(context.Target, ct);
}
