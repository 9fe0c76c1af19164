using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Keeping;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Access;

/// <summary>
/// The one answer to "may this caller do that on this object". Assignments on the object and on those above it count, up to
/// and including the first collection that is a permission root. Lives for one request and remembers what it found; outside of
/// transactions what was found for requests before counts as well, until a change says otherwise.
/// </summary>
public sealed class PermissionEvaluator(RepositoryDb db, KeptValues kept, ReaderLimitLookup limits)
{
    private readonly Dictionary<(string Caller, long Object), Permission> _known = [];

    /// <summary>Forgets what it found: from here on what is committed now counts.</summary>
    public void Forget()
    {
        _known.Clear();
        limits.Forget();
    }

    public async Task<Permission> OfAsync(Caller caller, RepositoryObject target, CancellationToken ct)
    {
        if (caller.IsSuperuser)
        {
            return Permission.All;
        }

        if (_known.TryGetValue((caller.Identifier, target.Id), out var known))
        {
            return known;
        }

        // Inside a transaction only the rows themselves count, and what it has not committed is nobody else's.
        var shared = db.Database.CurrentTransaction is null;
        var key = new HeldPermission(caller, target.Id);
        if (shared && kept.TryGet(key, out Permission held))
        {
            return _known[(caller.Identifier, target.Id)] = held;
        }

        var readAt = kept.NewestChange;
        var places = await PlacesAsync(target, ct);
        held = caller.Usable(await GivenAsync(caller, places, ct));
        // What is held on something limited is not remembered, so that no answer about it is given from memory to others.
        if (shared && !(await limits.GetAsync(ct)).Cover(target))
        {
            kept.Keep(key, held, target.WithAncestors(), readAt, HeldPermission.Bytes);
        }

        return _known[(caller.Identifier, target.Id)] = held;
    }

    /// <summary>The assignments that decide, for those who are told why.</summary>
    public async Task<CountingAssignments> CountingAsync(Caller caller, RepositoryObject target, CancellationToken ct)
    {
        var places = await PlacesAsync(target, ct);
        var assignments = await Counting(caller, places).Include(a => a.Role).Include(a => a.Object).ToListAsync(ct);
        return new(places, [.. assignments.OrderBy(a => places.ToList().IndexOf(a.ObjectId)).ThenBy(a => a.Id)]);
    }

    /// <summary>What roles give somebody on an object, whether they can use it or not.</summary>
    public async Task<Permission> GivenAsync(Caller caller, RepositoryObject target, CancellationToken ct) =>
        await GivenAsync(caller, await PlacesAsync(target, ct), ct);

    /// <summary>The same for many objects at once, with a bounded number of statements.</summary>
    public async Task<IReadOnlyDictionary<long, Permission>> OfManyAsync(
        Caller caller,
        IReadOnlyCollection<RepositoryObject> targets,
        CancellationToken ct
    )
    {
        if (caller.IsSuperuser)
        {
            return targets.ToDictionary(t => t.Id, _ => Permission.All);
        }

        var roots = await RootsOfAsync(targets, ct);
        var places = targets.ToDictionary(t => t.Id, t => UpToRoot(t, roots));
        var all = places.Values.SelectMany(p => p).Distinct().ToList();
        var held = await db
            .RoleAssignments.AsNoTracking()
            .Where(a => all.Contains(a.ObjectId) && caller.Assignees.Contains(a.Assignee))
            .Select(a => new { a.ObjectId, a.Role.Permissions })
            .ToListAsync(ct);
        var byPlace = held.ToLookup(h => h.ObjectId, h => h.Permissions);
        return targets.ToDictionary(
            t => t.Id,
            t => caller.Usable(places[t.Id].SelectMany(p => byPlace[p]).Aggregate(Permission.None, (sum, p) => sum | p))
        );
    }

    /// <summary>Everybody who holds a permission on an object, as assignee texts.</summary>
    public async Task<IReadOnlyList<string>> HoldersAsync(RepositoryObject target, Permission permission, CancellationToken ct)
    {
        // The index is written before memory hears of a change, so what is remembered does not count here.
        var places = UpToRoot(target, await RootsAmongAsync(CollectionsAmong([target]), ct));
        var assignments = await db
            .RoleAssignments.AsNoTracking()
            .Where(a => places.Contains(a.ObjectId))
            .Select(a => new { a.Assignee, a.Role.Permissions })
            .ToListAsync(ct);
        return
        [
            .. assignments.Where(a => a.Permissions.HasFlag(permission)).Select(a => a.Assignee).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Everybody a search may show an object to: all, or the holders of the permission it takes. What is public and limited is
    /// shown to those the limit admits and to those who see there what is not public.
    /// </summary>
    public async Task<IReadOnlyList<string>> ReadersAsync(RepositoryObject target, Permission? needed, CancellationToken ct) =>
        needed is { } permission ? await HoldersAsync(target, permission, ct)
        : (await limits.FreshAsync(ct)).TermFor(target) is { } limit
            ? [limit, .. await HoldersAsync(target, Readership.ToSeeAll(target.Kind), ct)]
        : [SearchReaders.Public];

    private async Task<Permission> GivenAsync(Caller caller, IReadOnlyList<long> places, CancellationToken ct) =>
        (await Counting(caller, places).Select(a => a.Role.Permissions).ToListAsync(ct)).Aggregate(
            Permission.None,
            (all, p) => all | p
        );

    // The one question of who holds what where.
    private IQueryable<RoleAssignmentRecord> Counting(Caller caller, IReadOnlyList<long> places) =>
        db.RoleAssignments.AsNoTracking().Where(a => places.Contains(a.ObjectId) && caller.Assignees.Contains(a.Assignee));

    /// <summary>An object and those above it whose roles reach it, nearest first.</summary>
    public async Task<IReadOnlyList<long>> PlacesAsync(RepositoryObject target, CancellationToken ct) =>
        UpToRoot(target, await RootsOfAsync([target], ct));

    // Permission roots are collections, of which few are asked about again and again.
    private async Task<HashSet<long>> RootsOfAsync(IReadOnlyCollection<RepositoryObject> targets, CancellationToken ct)
    {
        var places = CollectionsAmong(targets);
        if (db.Database.CurrentTransaction is not null)
        {
            return await RootsAmongAsync(places, ct);
        }

        var known = await new KeptRows(kept).ReadAsync(
            places,
            async ids =>
            {
                var roots = await RootsAmongAsync(ids, ct);
                return ids.ToDictionary(id => id, id => new Rootness(roots.Contains(id)));
            },
            (id, _) => [Shown.Object(id)],
            _ => 0
        );
        return [.. known.Where(k => k.Value.IsRoot).Select(k => k.Key)];
    }

    private static List<long> CollectionsAmong(IReadOnlyCollection<RepositoryObject> targets) =>
        [
            .. targets
                .SelectMany(t => t.AncestorIds)
                .Concat(targets.Where(t => t.Kind == ObjectKind.Collection).Select(t => t.Id))
                .Distinct(),
        ];

    private async Task<HashSet<long>> RootsAmongAsync(List<long> collections, CancellationToken ct) =>
        [
            .. await db
                .Collections.AsNoTracking()
                .Where(c => collections.Contains(c.Id) && c.PermissionRoot)
                .Select(c => c.Id)
                .ToListAsync(ct),
        ];

    private static List<long> UpToRoot(RepositoryObject target, HashSet<long> roots)
    {
        var places = new List<long> { target.Id };
        if (roots.Contains(target.Id))
        {
            return places;
        }

        foreach (var ancestor in target.AncestorIds.Reverse())
        {
            places.Add(ancestor);
            if (roots.Contains(ancestor))
            {
                break;
            }
        }

        return places;
    }

    private sealed record Rootness(bool IsRoot);
}
