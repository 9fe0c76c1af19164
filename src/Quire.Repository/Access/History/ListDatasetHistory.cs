using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.History;

/// <summary>Lists who holds and held which role on a dataset, the newest first.</summary>
[Requires(Permission.ManageDatasetPermissions)]
[RequiresAccount]
public sealed record ListDatasetHistory(ObjectRef Target, int Offset, int Limit) : IQuery<HistoryPage>, ITargeted;

internal sealed class ListDatasetHistoryHandler(RepositoryDb db, AssignmentHistory history)
    : IHandle<ListDatasetHistory, HistoryPage>
{
    public Task<HistoryPage> HandleAsync(ListDatasetHistory operation, OperationContext context, CancellationToken ct) =>
        history.OfAsync(
            db.Objects.Where(o => o.Id == context.Target.Id).Select(o => o.Id),
            operation.Offset,
            operation.Limit,
            ct
        );
}
