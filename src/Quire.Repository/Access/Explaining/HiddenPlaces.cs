using Quire.Domain.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;

namespace Quire.Repository.Access.Explaining;

/// <summary>
/// Finds out of which places the names are not told: names and titles of what is not published are for those who may know them,
/// and those of what is limited for those it is there for.
/// </summary>
public sealed class HiddenPlaces(PermissionEvaluator permissions, VisibleObjects visible)
{
    /// <summary>Ids of those the caller may not know the names of.</summary>
    /// <param name="places">Collections, datasets and files.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlySet<long>> AmongAsync(IEnumerable<RepositoryObject> places, Caller asking, CancellationToken ct)
    {
        var all = places.DistinctBy(o => o.Id).ToList();
        var absent = await visible.HiddenAsync(asking, all, ct);
        var unpublished = all.FindAll(o => o.PublishedAt is null);
        if (unpublished.Count == 0)
        {
            return absent;
        }

        var held = await permissions.OfManyAsync(asking, unpublished, ct);
        return unpublished
            .Where(o => (held[o.Id] & NamingOf(o.Kind)) == Permission.None)
            .Select(o => o.Id)
            .Concat(absent)
            .ToHashSet();
    }

    // Who sees its datasets sees what collection they are of.
    private static Permission NamingOf(ObjectKind kind) =>
        Permission.ViewUnpublishedDataset
        | RoleGiving.ManagingOf(kind)
        | (kind == ObjectKind.Collection ? Permission.ViewUnpublishedDataverse : Permission.None);
}
