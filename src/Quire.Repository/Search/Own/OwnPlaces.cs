using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Search.Feed;

namespace Quire.Repository.Search.Own;

/// <summary>
/// Where roles somebody was given make things their own: on what they were given for, and on what lies in it as far as roles
/// reach down. What everybody was given makes nothing anybody's own.
/// </summary>
public sealed class OwnPlaces(RepositoryDb db)
{
    /// <summary>Names of the roles by the object they were given for.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> GivenAsync(
        Caller caller,
        IReadOnlyList<long> roles,
        CancellationToken ct
    )
    {
        var assignees = caller.Assignees.Where(a => a is not (AssigneeIds.AllUsers or AssigneeIds.AuthenticatedUsers)).ToList();
        var given = await db
            .RoleAssignments.Where(a => assignees.Contains(a.Assignee) && roles.Contains(a.RoleId))
            .Select(a => new { a.ObjectId, a.Role.Name })
            .Distinct()
            .ToListAsync(ct);
        return given
            .GroupBy(a => a.ObjectId)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(a => a.Name).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The documents and the collections and datasets in which every document counts.</summary>
    public async Task<(IReadOnlyList<string> Documents, IReadOnlyList<long> Parents)> OfAsync(
        IReadOnlyList<long> given,
        bool withFiles,
        CancellationToken ct
    )
    {
        var objects = await db
            .Objects.AsNoTracking()
            .Where(o => EF.Parameter(given).Contains(o.Id))
            .Select(o => new { o.Id, o.Kind })
            .ToListAsync(ct);
        var collections = objects.Where(o => o.Kind == ObjectKind.Collection).Select(o => o.Id).ToHashSet();
        await AddReachedAsync(collections, ct);
        var datasets = objects.Where(o => o.Kind == ObjectKind.Dataset).Select(o => o.Id).ToHashSet();
        var documents = collections
            .Select(DocumentIds.Collection)
            .Concat(datasets.SelectMany(DocumentIds.OfDataset))
            .Concat(objects.Where(o => o.Kind == ObjectKind.File).SelectMany(o => FileIds(o.Id)))
            .ToList();
        var inside = withFiles ? await DatasetsInAsync(collections, ct) : [];
        return (documents, [.. collections, .. datasets, .. inside]);
    }

    // Few collections take over the roles of the one above.
    private async Task AddReachedAsync(HashSet<long> collections, CancellationToken ct)
    {
        var taking = await db
            .Collections.Where(c => !c.PermissionRoot && c.Object.OwnerId != null)
            .Select(c => new { c.Id, OwnerId = c.Object.OwnerId!.Value })
            .ToListAsync(ct);
        while (taking.RemoveAll(c => collections.Contains(c.OwnerId) && collections.Add(c.Id)) > 0)
        {
            // Until no more is reached.
        }
    }

    private Task<List<long>> DatasetsInAsync(HashSet<long> collections, CancellationToken ct)
    {
        var ids = collections.ToList();
        return db
            .Objects.Where(o => o.Kind == ObjectKind.Dataset && o.OwnerId != null && EF.Parameter(ids).Contains(o.OwnerId.Value))
            .Select(o => o.Id)
            .ToListAsync(ct);
    }

    private static IEnumerable<string> FileIds(long id) => [DocumentIds.File(id), DocumentIds.FileDraft(id)];
}
