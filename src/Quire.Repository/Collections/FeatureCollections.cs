using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Adds to the collections a collection shows first. Only public ones that lie directly in it can be shown.</summary>
/// <param name="Target">The collection that shows them.</param>
/// <param name="Aliases">Those to be added, in order.</param>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record FeatureCollections(ObjectRef Target, IReadOnlyList<string> Aliases) : ICommand, ITargeted;

internal sealed class FeatureCollectionsHandler(RepositoryDb db, VisibleObjects visible) : IHandle<FeatureCollections>
{
    public async Task HandleAsync(FeatureCollections operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var asked = await NamedAsync(operation.Aliases, context.Caller, ct);
        var name = await db.Collections.Where(c => c.Id == id).Select(c => c.Name).SingleAsync(ct);
        if (!await db.Collections.AnyAsync(c => c.Object.OwnerId == id && c.Object.PublishedAt != null, ct))
        {
            throw CollectionErrors.NothingToFeature(name);
        }

        var featured = await db.FeaturedCollections.Where(f => f.CollectionId == id).ToListAsync(ct);
        foreach (var (child, childName, owner, published) in asked)
        {
            if (featured.Exists(f => f.FeaturedId == child))
            {
                throw CollectionErrors.FeaturedAlready(childName, name);
            }

            if (owner != id || published is null)
            {
                throw CollectionErrors.NotToBeFeatured(childName, name);
            }

            var added = new Data.Collections.FeaturedCollectionRecord
            {
                CollectionId = id,
                FeaturedId = child,
                Position = featured.Count == 0 ? 0 : featured.Max(f => f.Position) + 1,
            };
            featured.Add(added);
            db.FeaturedCollections.Add(added);
        }

        context.Changed(OutboxKind.Collection, id);
    }

    private async Task<IReadOnlyList<(long Id, string Name, long? Owner, DateTime? Published)>> NamedAsync(
        IReadOnlyList<string> aliases,
        Caller caller,
        CancellationToken ct
    )
    {
        if (aliases.Count == 0)
        {
            throw CollectionErrors.NoneToFeature();
        }

        var keys = aliases.Select(a => a.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var found = await db
            .Collections.Where(c => keys.Contains(c.AliasKey))
            .Select(c => new
            {
                c.Id,
                c.AliasKey,
                c.Name,
                c.Object,
            })
            .AsNoTracking()
            .ToDictionaryAsync(c => c.AliasKey, StringComparer.Ordinal, ct);
        var hidden = await visible.HiddenAsync(caller, found.Values.Select(c => c.Object), ct);
        return
        [
            .. aliases.Select(alias =>
                found.TryGetValue(alias.ToLowerInvariant(), out var c) && !hidden.Contains(c.Id)
                    ? (c.Id, c.Name, c.Object.OwnerId, c.Object.PublishedAt)
                    : throw CollectionErrors.FeaturedUnknown(alias)
            ),
        ];
    }
}
