using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Accounts;
using Quire.Repository.Collections.Links;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Data.Search;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Saved;

/// <summary>
/// Runs a saved search and shows its public hits in its collection by links, as far as its creator may make them: datasets with
/// the permission on the collection, collections as a superuser.
/// </summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record LinkFound(long Id) : ICommand<SavedSearchRun>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Links;
}

internal sealed class LinkFoundHandler(
    RepositoryDb db,
    SavedSearches searches,
    PermissionEvaluator permissions,
    CallerDirectory callers,
    ReaderLimitLookup limits,
    LinkReach reach
) : IHandlePrepared<LinkFound, IReadOnlyList<long>, SavedSearchRun>
{
    // More at once would make a statement longer than some databases take.
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<long>> PrepareAsync(LinkFound operation, OperationContext context, CancellationToken ct) =>
        await searches.HitsAsync(await searches.FindAsync(operation.Id, ct), ct);

    public async Task<SavedSearchRun> HandleAsync(
        LinkFound operation,
        IReadOnlyList<long> prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        var search = await searches.FindAsync(operation.Id, ct);
        var may = await PermittedAsync(search, ct);
        var above = await reach.AboveAsync(search.Collection.Object, ct);
        var found = new List<FoundLink>();
        foreach (var some in prepared.Chunk(AtOnce))
        {
            found.AddRange(await SomeAsync(search, some, may, above, context, ct));
        }

        context.AuditObjectId = search.CollectionId;
        context.AuditDetails = $"saved search {search.Id}: {found.Count(f => f.LinkId is not null)} of {found.Count} linked";
        return new(search, found);
    }

    private async Task<IEnumerable<FoundLink>> SomeAsync(
        SavedSearchRecord search,
        long[] ids,
        (bool Datasets, bool Collections) may,
        IReadOnlySet<long> above,
        OperationContext context,
        CancellationToken ct
    )
    {
        // The index follows: what is no longer there for everybody is none of what was found.
        var items = await (await limits.GetAsync(ct))
            .Among(db.Objects, null)
            .AsNoTracking()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, ct);
        var names = await NamesAsync(ids, ct);
        var shown = await db
            .CollectionLinks.Where(l => l.CollectionId == search.CollectionId && ids.Contains(l.ObjectId))
            .Select(l => l.ObjectId)
            .ToListAsync(ct);
        var links = new Dictionary<long, CollectionLinkRecord>();
        var found = new List<(RepositoryObject Item, FoundLinkOutcome Outcome)>();
        foreach (var item in ids.Where(items.ContainsKey).Select(id => items[id]))
        {
            var outcome = Outcome(search, item, shown, may, above);
            found.Add((item, outcome));
            if (outcome == FoundLinkOutcome.Linked)
            {
                links[item.Id] = new()
                {
                    ObjectId = item.Id,
                    CollectionId = search.CollectionId,
                    CreatedAt = context.Now,
                };
                context.Changed(OutboxKind.Linked, item.Id);
            }
        }

        db.CollectionLinks.AddRange(links.Values);
        await db.SaveChangesAsync(ct);
        return found.Select(f => new FoundLink(
            f.Item,
            names.GetValueOrDefault(f.Item.Id, ""),
            f.Outcome,
            links.GetValueOrDefault(f.Item.Id)?.Id
        ));
    }

    private static FoundLinkOutcome Outcome(
        SavedSearchRecord search,
        RepositoryObject item,
        List<long> shown,
        (bool Datasets, bool Collections) may,
        IReadOnlySet<long> above
    ) =>
        item.Id == search.CollectionId || shown.Contains(item.Id) ? FoundLinkOutcome.Shown
        : item.AncestorIds.Contains(search.CollectionId) ? FoundLinkOutcome.Below
        : above.Contains(item.Id) ? FoundLinkOutcome.Circle
        : (item.Kind == ObjectKind.Collection ? may.Collections : may.Datasets) ? FoundLinkOutcome.Linked
        : FoundLinkOutcome.NotPermitted;

    private async Task<(bool Datasets, bool Collections)> PermittedAsync(SavedSearchRecord search, CancellationToken ct)
    {
        if (search.Creator.DeactivatedAt is not null)
        {
            return (false, false);
        }

        var creator = await callers.WithGroupsAsync(search.Creator, ct);
        var held = await permissions.OfAsync(creator, search.Collection.Object, ct);
        return (held.HasFlag(Permission.LinkDataset), creator.IsSuperuser);
    }

    private async Task<Dictionary<long, string>> NamesAsync(long[] ids, CancellationToken ct)
    {
        var collections = await db
            .Collections.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Name })
            .ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var datasets = await db.NewestOfEach()
            .Where(v => ids.Contains(v.DatasetId))
            .Select(v => new { Id = v.DatasetId, Name = v.Title })
            .ToDictionaryAsync(v => v.Id, v => v.Name, ct);
        return collections.Concat(datasets).ToDictionary(n => n.Key, n => n.Value);
    }
}
