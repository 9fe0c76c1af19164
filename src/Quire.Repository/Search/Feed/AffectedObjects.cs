using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;

namespace Quire.Repository.Search.Feed;

/// <summary>Which documents a run of outbox changes touches.</summary>
internal sealed class AffectedObjects(RepositoryDb db)
{
    public HashSet<long> Collections { get; } = [];

    public HashSet<long> Datasets { get; } = [];

    public HashSet<long> Files { get; } = [];

    /// <summary>Ids that are gone; whatever they were, no document of theirs may stay.</summary>
    public HashSet<long> Removed { get; } = [];

    /// <summary>Works out what one change touches.</summary>
    public async Task AddAsync(OutboxRecord change, CancellationToken ct)
    {
        switch (change.Kind)
        {
            case OutboxKind.Collection:
                Collections.Add(change.ObjectId);
                // Documents directly below carry the collection's name and alias.
                Collections.UnionWith(await ChildrenAsync(change.ObjectId, ObjectKind.Collection, ct));
                Datasets.UnionWith(await ChildrenAsync(change.ObjectId, ObjectKind.Dataset, ct));
                break;
            case OutboxKind.CollectionSubjects:
                Collections.Add(change.ObjectId);
                break;
            case OutboxKind.Dataset:
                Datasets.Add(change.ObjectId);
                break;
            case OutboxKind.File:
                Files.Add(change.ObjectId);
                break;
            case OutboxKind.DatasetWithFiles:
                Datasets.Add(change.ObjectId);
                Files.UnionWith(
                    await db
                        .FileEntries.Where(e => e.DatasetId == change.ObjectId)
                        .Select(e => e.FileId)
                        .Distinct()
                        .ToListAsync(ct)
                );
                break;
            case OutboxKind.Permissions:
                await AddHiddenBelowAsync(change.ObjectId, ct);
                break;
            case OutboxKind.Limited:
                await AddInsideAsync(change.ObjectId, ct);
                break;
            case OutboxKind.Linked or OutboxKind.Moved:
                await AddFoundThroughAsync(change.ObjectId, ct);
                break;
            case OutboxKind.Removed:
                Removed.Add(change.ObjectId);
                break;
            default:
                break;
        }
    }

    // Who may find a public document depends on roles only where a limit covers it: only those and the others are written again.
    private async Task AddHiddenBelowAsync(long id, CancellationToken ct)
    {
        var item = await db.Objects.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct);
        if (item is null)
        {
            return;
        }

        var below = item.PathForChildren;
        var inside = db.Objects.AsNoTracking().Where(o => o.Id == id || o.AncestorPath.StartsWith(below));
        Collections.UnionWith(await Readership.HiddenCollections(inside).ToListAsync(ct));
        Datasets.UnionWith(await Readership.HiddenDatasets(inside, db).ToListAsync(ct));
        Files.UnionWith(await Readership.HiddenEntries(inside, db).Select(e => e.FileId).ToListAsync(ct));
        var limited = await db.LimitedCollections.Select(l => l.Collection.Object).AsNoTracking().ToListAsync(ct);
        if (limited.Exists(l => l.Id == id || item.AncestorIds.Contains(l.Id)))
        {
            await AddInsideAsync(id, ct);
            return;
        }

        foreach (var limit in limited.Where(l => l.AncestorIds.Contains(id)))
        {
            await AddInsideAsync(limit.Id, ct);
        }
    }

    private async Task AddInsideAsync(long id, CancellationToken ct)
    {
        if (await db.Objects.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is { } item)
        {
            _ = await AddInsideAsync(item, ct);
        }
    }

    // It, and everything that lies in it.
    private async Task<IQueryable<RepositoryObject>> AddInsideAsync(RepositoryObject item, CancellationToken ct)
    {
        var (id, below) = (item.Id, item.PathForChildren);
        var inside = db.Objects.AsNoTracking().Where(o => o.Id == id || o.AncestorPath.StartsWith(below));
        foreach (var found in await inside.Select(o => new { o.Id, o.Kind }).ToListAsync(ct))
        {
            OfKind(found.Kind).Add(found.Id);
        }

        return inside;
    }

    // It, what lies in it, and what is shown there by links, with what lies in that.
    private async Task AddFoundThroughAsync(long id, CancellationToken ct)
    {
        var seen = new HashSet<long> { id };
        var next = new Queue<long>(seen);
        while (next.TryDequeue(out var one))
        {
            var item = await db.Objects.AsNoTracking().SingleOrDefaultAsync(o => o.Id == one, ct);
            if (item is null)
            {
                continue;
            }

            var inside = await AddInsideAsync(item, ct);
            var shown = await db
                .CollectionLinks.Where(l => inside.Any(o => o.Id == l.CollectionId))
                .Select(l => l.ObjectId)
                .Distinct()
                .ToListAsync(ct);
            shown.Where(seen.Add).ToList().ForEach(next.Enqueue);
        }
    }

    private HashSet<long> OfKind(ObjectKind kind) =>
        kind switch
        {
            ObjectKind.Collection => Collections,
            ObjectKind.Dataset => Datasets,
            _ => Files,
        };

    private Task<List<long>> ChildrenAsync(long owner, ObjectKind kind, CancellationToken ct) =>
        db.Objects.Where(o => o.OwnerId == owner && o.Kind == kind).Select(o => o.Id).ToListAsync(ct);
}
