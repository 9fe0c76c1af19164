using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.History;

/// <summary>
/// Lists who holds and held which role on single files of a dataset, the newest first; what was done to several files within a
/// minute by the same person is one entry.
/// </summary>
[Requires(Permission.ManageDatasetPermissions)]
[RequiresAccount]
public sealed record ListFilesHistory(ObjectRef Target, int Offset, int Limit) : IQuery<HistoryPage>, ITargeted;

internal sealed class ListFilesHistoryHandler(RepositoryDb db, AssignmentHistory history) : IHandle<ListFilesHistory, HistoryPage>
{
    public async Task<HistoryPage> HandleAsync(ListFilesHistory operation, OperationContext context, CancellationToken ct)
    {
        var page = await history.OfAsync(
            db.Objects.Where(o => o.OwnerId == context.Target.Id).Select(o => o.Id),
            operation.Offset,
            operation.Limit,
            ct
        );
        var entries = page
            .Entries.GroupBy(e => (e.Assignee, e.RoleAlias, e.GivenBy, Minute(e.GivenAt), e.EndedBy, Minute(e.EndedAt)))
            .Select(g => g.First() with { Objects = [.. g.SelectMany(e => e.Objects)] });
        return page with { Entries = [.. entries] };
    }

    private static long? Minute(DateTime? moment) => moment?.Ticks / TimeSpan.TicksPerMinute;
}
