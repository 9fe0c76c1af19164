using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.History;

/// <summary>Lists who holds and held which role on a collection, the newest first.</summary>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record ListCollectionHistory(ObjectRef Target, int Offset, int Limit) : IQuery<HistoryPage>, ITargeted;

internal sealed class ListCollectionHistoryHandler(RepositoryDb db, AssignmentHistory history)
    : IHandle<ListCollectionHistory, HistoryPage>
{
    public Task<HistoryPage> HandleAsync(ListCollectionHistory operation, OperationContext context, CancellationToken ct) =>
        history.OfAsync(
            db.Objects.Where(o => o.Id == context.Target.Id).Select(o => o.Id),
            operation.Offset,
            operation.Limit,
            ct
        );
}
