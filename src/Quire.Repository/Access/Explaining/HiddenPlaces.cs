using System.Collections.Immutable;
using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Access.Explaining;

/// <summary>
/// Finds out of which places the names are not told: names and titles of what is not published are for those who may know them.
/// </summary>
public sealed class HiddenPlaces(PermissionEvaluator permissions)
{
    /// <summary>Ids of those the caller may not know the names of.</summary>
    /// <param name="places">Collections, datasets and files.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlySet<long>> AmongAsync(IEnumerable<RepositoryObject> places, Caller asking, CancellationToken ct)
    {
        var unpublished = places.Where(o => o.PublishedAt is null).DistinctBy(o => o.Id).ToList();
        if (unpublished.Count == 0)
        {
            return ImmutableHashSet<long>.Empty;
        }

        var held = await permissions.OfManyAsync(asking, unpublished, ct);
        return unpublished.Where(o => (held[o.Id] & NamingOf(o.Kind)) == Permission.None).Select(o => o.Id).ToHashSet();
    }

    // Who sees its datasets sees what collection they are of.
    private static Permission NamingOf(ObjectKind kind) =>
        Permission.ViewUnpublishedDataset
        | RoleGiving.ManagingOf(kind)
        | (kind == ObjectKind.Collection ? Permission.ViewUnpublishedDataverse : Permission.None);
}
