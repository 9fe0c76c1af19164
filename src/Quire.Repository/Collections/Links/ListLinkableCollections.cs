using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Links;

/// <summary>
/// Lists the collections in which the caller may show a dataset or collection by a link, or those where the caller may end such
/// a link; by name, not more than <see cref="Most"/>.
/// </summary>
/// <param name="Target">The dataset or collection.</param>
/// <param name="Search">Part of the name of the collection; null for any.</param>
/// <param name="Linking">Those that show it already.</param>
[Open("tells callers about nothing but what they may do themselves; what is not public is checked in the handler")]
[RequiresAccount]
public sealed record ListLinkableCollections(ObjectRef Target, string? Search = null, bool Linking = false)
    : IQuery<IReadOnlyList<CollectionRecord>>,
        ITargeted
{
    /// <summary>How many are listed at the most.</summary>
    public const int Most = 1_000;
}

internal sealed class ListLinkableCollectionsHandler(
    RepositoryDb db,
    PermissionEvaluator permissions,
    VisibleObjects visible,
    LinkReach reach
) : IHandle<ListLinkableCollections, IReadOnlyList<CollectionRecord>>
{
    public async Task<IReadOnlyList<CollectionRecord>> HandleAsync(
        ListLinkableCollections operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var item = context.Target;
        var ofDataset = item.Kind == ObjectKind.Dataset;
        if (item.PublishedAt is null)
        {
            context.MustHave(ofDataset ? Permission.ViewUnpublishedDataset : Permission.ViewUnpublishedDataverse);
        }

        var needed = ofDataset ? Permission.LinkDataset : Permission.LinkDataverse;
        var linking = db.CollectionLinks.Where(l => l.ObjectId == item.Id);
        var among = db.Collections.AsNoTracking().Where(c => operation.Linking == linking.Any(l => l.CollectionId == c.Id));
        if (operation.Search is { } search)
        {
            among = among.Where(c => SqlText.Folded(c.Name).Contains(SqlText.Folded(search)));
        }

        if (!context.Caller.IsSuperuser)
        {
            among = Below(among, await PlacesAsync(context.Caller, needed, ct));
        }

        if (!operation.Linking)
        {
            var above = item.AncestorIds;
            among = among.Where(c => c.Id != item.Id && !above.Contains(c.Id));
        }

        var found = await among
            .Include(c => c.Object)
            .OrderBy(c => c.Name)
            .ThenBy(c => c.Id)
            .Take(ListLinkableCollections.Most)
            .ToListAsync(ct);
        var objects = found.ConvertAll(c => c.Object);
        var held = await permissions.OfManyAsync(context.Caller, objects, ct);
        var hidden = await visible.HiddenAsync(context.Caller, objects, ct);
        var places = ofDataset || operation.Linking ? null : await reach.OfAsync(objects, ct);
        return found.FindAll(c =>
            held[c.Id].HasFlag(needed) && !hidden.Contains(c.Id) && places?[c.Id].Collections.Contains(item.Id) != true
        );
    }

    private async Task<List<long>> PlacesAsync(Caller caller, Permission needed, CancellationToken ct)
    {
        var assignees = caller.Assignees;
        var given = await db
            .RoleAssignments.AsNoTracking()
            .Where(a => assignees.Contains(a.Assignee) && a.Object.Kind == ObjectKind.Collection)
            .Select(a => new { a.ObjectId, a.Role.Permissions })
            .Distinct()
            .ToListAsync(ct);
        return [.. given.Where(a => a.Permissions.HasFlag(needed)).Select(a => a.ObjectId).Distinct()];
    }

    // Where a role was given, or somewhere below: whether it reaches so far is told afterwards.
    private static IQueryable<CollectionRecord> Below(IQueryable<CollectionRecord> among, List<long> places)
    {
        var steps = places.ConvertAll(p => $"/{p}/");
        return among.Where(c => places.Contains(c.Id) || steps.Any(s => c.Object.AncestorPath.Contains(s)));
    }
}
