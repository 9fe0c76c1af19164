using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Locks in force on a dataset.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Kind">Only locks of this kind; null for all.</param>
[Open("Clients of every kind wait for locks to go; a lock says nothing about what a dataset holds.")]
public sealed record ListLocks(ObjectRef Target, string? Kind = null) : IQuery<IReadOnlyList<LockView>>, ITargeted;

/// <summary>A lock with what an answer shows of it.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Lock">The lock; null, as what follows, for those who may not see the draft it is about.</param>
/// <param name="UserName">Name of the account that holds it, without <c>@</c>; null for the installation itself.</param>
/// <param name="Dataset">Identifier of the dataset.</param>
public sealed record LockView(string Kind, DatasetLockRecord? Lock, string? UserName, PersistentId? Dataset);

internal sealed class ListLocksHandler(RepositoryDb db, DatasetLocks locks, ICommitFollower followers)
    : IHandle<ListLocks, IReadOnlyList<LockView>>
{
    public async Task<IReadOnlyList<LockView>> HandleAsync(ListLocks operation, OperationContext context, CancellationToken ct)
    {
        var kind = operation.Kind is null ? null : DatasetLocks.KnownKind(operation.Kind);
        var held = await locks.ShownAsync(context.Target.Id, context.Now, ct);
        if (held.TrueForAll(DatasetLocks.IsOver))
        {
            // Whoever waited for the work in the background to end looks for what it made next: it has to be found by then.
            await followers.FollowedAsync(await db.Outbox.MaxAsync(o => (long?)o.Sequence, ct) ?? 0, ct);
        }

        if (held.Count > 0 && !await MaySeeHoldersAsync(context, ct))
        {
            return [.. held.Where(l => kind is null || l.Kind == kind).Select(l => new LockView(l.Kind, null, null, null))];
        }

        var holders = held.Select(l => l.AccountId).OfType<long>().ToList();
        var names =
            holders.Count == 0
                ? []
                : await db
                    .Accounts.AsNoTracking()
                    .Where(a => holders.Contains(a.Id))
                    .ToDictionaryAsync(a => a.Id, a => a.Identifier, ct);
        return
        [
            .. held.Where(l => kind is null || l.Kind == kind)
                .Select(l => new LockView(
                    l.Kind,
                    l,
                    l.AccountId is { } id ? names.GetValueOrDefault(id) : null,
                    context.Target.PersistentId
                )),
        ];
    }

    // Who works on a draft, and what is said about it, is as hidden as the draft.
    private async Task<bool> MaySeeHoldersAsync(OperationContext context, CancellationToken ct) =>
        context.May(Permission.ViewUnpublishedDataset)
        || (
            context.Target.PublishedAt is not null
            && !await db.Versions.AnyAsync(v => v.DatasetId == context.Target.Id && v.State == VersionState.Draft, ct)
        );
}
