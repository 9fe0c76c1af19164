using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>
/// Lists who waits for access to files of a dataset, oldest first, or what was decided, newest first. Those whose accounts are
/// closed wait for nothing.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Decided">Whether those are listed that were granted or rejected.</param>
/// <param name="Offset">How many to leave out at the beginning.</param>
/// <param name="Limit">How many to give at most.</param>
[Requires(Permission.ManageFilePermissions)]
[RequiresAccount]
public sealed record ListDatasetAccessRequests(ObjectRef Target, bool Decided = false, int Offset = 0, int Limit = 50)
    : IQuery<DatasetAccessPage>,
        ITargeted
{
    /// <summary>Numbers of requests, where only those are asked for; null for all.</summary>
    public IReadOnlyList<long>? Only { get; init; }
}

internal sealed class ListDatasetAccessRequestsHandler(RepositoryDb db) : IHandle<ListDatasetAccessRequests, DatasetAccessPage>
{
    public async Task<DatasetAccessPage> HandleAsync(
        ListDatasetAccessRequests operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var dataset = context.Target.Id;
        var all = db
            .FileAccessRequests.AsNoTracking()
            .Where(r => db.Objects.Any(o => o.Id == r.FileId && o.OwnerId == dataset))
            .Where(r =>
                operation.Decided
                    ? r.State != FileAccessState.Requested
                    : r.State == FileAccessState.Requested && r.Account.DeactivatedAt == null
            );
        if (operation.Only is { } only)
        {
            all = all.Where(r => only.Contains(r.Id));
        }

        var rows = await (
            operation.Decided ? all.OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id) : all.OrderBy(r => r.Id)
        )
            .Skip(operation.Offset)
            .Take(operation.Limit)
            .Select(r => new
            {
                Request = r,
                r.Account,
                Path = db.NewestEntryOfEach()
                    .Where(e => e.FileId == r.FileId)
                    .Select(e => e.DirectoryLabel == "" ? e.Label : e.DirectoryLabel + "/" + e.Label)
                    .FirstOrDefault(),
                DecidedBy = db.Accounts.FirstOrDefault(a => a.Id == r.DecidedById),
            })
            .ToListAsync(ct);
        rows.ForEach(r => r.Request.Account = r.Account);
        return new(
            rows.ConvertAll(r => new AccessRequestView(r.Request, r.Path ?? "", r.DecidedBy?.DisplayName)),
            await all.CountAsync(ct)
        );
    }
}
