using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Access;

/// <summary>Finds the names shown beside role assignments, with few statements for any number of them.</summary>
public sealed class AssignmentNames(RepositoryDb db, Groups groups)
{
    public async Task<IReadOnlyList<AssignmentView>> OfAsync(
        IReadOnlyList<RoleAssignmentRecord> assignments,
        CancellationToken ct
    )
    {
        var users = assignments
            .Where(a => a.Assignee.StartsWith('@'))
            .Select(a => a.Assignee[1..].ToLowerInvariant())
            .Distinct()
            .ToList();
        var names = await db
            .Accounts.AsNoTracking()
            .Where(a => users.Contains(a.IdentifierKey))
            .ToDictionaryAsync(a => "@" + a.IdentifierKey, a => a.DisplayName, StringComparer.OrdinalIgnoreCase, ct);
        var groupNames = await groups.NamesAsync(
            [.. assignments.Select(a => a.Assignee).Where(a => !a.StartsWith('@')).Distinct(StringComparer.Ordinal)],
            ct
        );
        var places = await PlacesAsync([.. assignments.Select(a => a.ObjectId).Distinct()], ct);
        return
        [
            .. assignments.Select(a => new AssignmentView(
                a,
                names.GetValueOrDefault(a.Assignee) ?? groupNames.GetValueOrDefault(a.Assignee, a.Assignee),
                places.GetValueOrDefault(a.ObjectId) ?? ""
            )),
        ];
    }

    /// <summary>Name or title of an object.</summary>
    public async Task<string> OfObjectAsync(long id, CancellationToken ct) =>
        (await PlacesAsync([id], ct)).GetValueOrDefault(id) ?? "";

    private async Task<Dictionary<long, string>> PlacesAsync(List<long> ids, CancellationToken ct)
    {
        var collections = await db
            .Collections.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(ct);
        var datasets = await db.NewestOfEach()
            .Where(v => ids.Contains(v.DatasetId))
            .Select(v => new { Id = v.DatasetId, Name = v.Title })
            .ToListAsync(ct);
        var files = await db
            .FileEntries.AsNoTracking()
            .Where(e => ids.Contains(e.FileId) && !db.FileEntries.Any(n => n.FileId == e.FileId && n.Id > e.Id))
            .Select(e => new { Id = e.FileId, Name = e.Label })
            .ToListAsync(ct);
        return collections.Concat(datasets).Concat(files).ToDictionary(p => p.Id, p => p.Name);
    }
}
