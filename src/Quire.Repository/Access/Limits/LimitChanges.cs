using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Identifiers;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Limits;

/// <summary>Writes who the collection an operation is about is limited to.</summary>
public sealed class LimitChanges(RepositoryDb db, RoleAssigning assigning)
{
    /// <summary>How many accounts and groups a collection can be limited to.</summary>
    public const int Most = 1_000;

    /// <summary>The readers there are, tracked; null where the collection is there for everybody.</summary>
    public Task<LimitedCollectionRecord?> FindAsync(OperationContext context, CancellationToken ct) =>
        db.LimitedCollections.Include(l => l.Readers).SingleOrDefaultAsync(l => l.CollectionId == context.Target.Id, ct);

    /// <summary>An assignee as it is stored; refuses nobody.</summary>
    public async Task<string> KnownAsync(string assignee, CancellationToken ct) =>
        await assigning.KnownAsync(assignee, ct) ?? throw LimitErrors.ReaderUnknown(assignee);

    /// <summary>Limits the collection to some; to none lets everybody in again.</summary>
    public async Task<LimitReaders> WriteAsync(
        LimitedCollectionRecord? limit,
        IReadOnlyCollection<string> readers,
        OperationContext context,
        CancellationToken ct
    )
    {
        if (readers.Count > Most)
        {
            throw LimitErrors.TooMany(Most);
        }

        var id = context.Target.Id;
        if (readers.Count == 0)
        {
            if (limit is not null)
            {
                db.LimitedCollections.Remove(limit);
                Turned(context, id);
            }
        }
        else
        {
            // Documents name the limit, not its readers, so that only a collection that was open is indexed anew.
            if (limit is null)
            {
                Turned(context, id);
            }
            else
            {
                context.Changed(OutboxKind.LimitReaders, id);
            }

            limit ??= db.LimitedCollections.Add(new() { CollectionId = id }).Entity;
            limit.Readers.RemoveAll(r => !readers.Contains(r.Assignee));
            limit.Readers.AddRange(
                readers
                    .Except(limit.Readers.Select(r => r.Assignee), StringComparer.Ordinal)
                    .Select(r => new LimitedReaderRecord { CollectionId = id, Assignee = r })
            );
        }

        IReadOnlyList<string> listed = [.. readers.Order(StringComparer.Ordinal)];
        context.AuditDetails = listed.Count == 0 ? "everybody" : string.Join(' ', listed);
        return new(id, await db.Collections.Where(c => c.Id == id).Select(c => c.Alias).SingleAsync(ct), listed);
    }

    // What is there for some alone is told to no provider of identifiers.
    private static void Turned(OperationContext context, long collection)
    {
        context.Changed(OutboxKind.Limited, collection);
        context.Enqueue(new SyncIdentifiersJob(0, collection));
    }
}
