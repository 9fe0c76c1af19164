using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Drivers;

/// <summary>Lists the stores a collection could use.</summary>
[Requires(Permission.AddDataverse)]
[RequiresAccount]
public sealed record ListAllowedStores(ObjectRef Target) : IQuery<IReadOnlyList<StoreFacts>>, ITargeted;

internal sealed class ListAllowedStoresHandler(StoreDirectory stores) : IHandle<ListAllowedStores, IReadOnlyList<StoreFacts>>
{
    public Task<IReadOnlyList<StoreFacts>> HandleAsync(
        ListAllowedStores operation,
        OperationContext context,
        CancellationToken ct
    ) => Task.FromResult(stores.All);
}
