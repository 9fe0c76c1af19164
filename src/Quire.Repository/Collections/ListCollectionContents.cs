using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>
/// Lists what lies directly in a collection, as far as the caller may see it. The number of statements does not grow with the
/// children.
/// </summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record ListCollectionContents(ObjectRef Target) : IQuery<IReadOnlyList<CollectionChild>>, ITargeted;

/// <summary>A collection (with its name) or a dataset (with its record) directly in a collection.</summary>
public sealed record CollectionChild(RepositoryObject Object, string? Name, DatasetRecord? Dataset);

internal sealed class ListCollectionContentsHandler(RepositoryDb db, PermissionEvaluator permissions, VisibleObjects visible)
    : IHandle<ListCollectionContents, IReadOnlyList<CollectionChild>>
{
    private static readonly PreparedQuery<Func<RepositoryDb, long, IAsyncEnumerable<CollectionChild>>> Collections = new(() =>
        EF.CompileAsyncQuery(
            (RepositoryDb db, long owner) =>
                db
                    .Collections.AsNoTracking()
                    .Where(c => c.Object.OwnerId == owner)
                    .OrderBy(c => c.Name)
                    .Select(c => new CollectionChild(c.Object, c.Name, null))
        )
    );

    private static readonly PreparedQuery<Func<RepositoryDb, long, IAsyncEnumerable<CollectionChild>>> Datasets = new(() =>
        EF.CompileAsyncQuery(
            (RepositoryDb db, long owner) =>
                db
                    .Datasets.AsNoTracking()
                    .Where(d => d.Object.OwnerId == owner)
                    .OrderBy(d => d.Id)
                    .Select(d => new CollectionChild(d.Object, null, d))
        )
    );

    public async Task<IReadOnlyList<CollectionChild>> HandleAsync(
        ListCollectionContents operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var id = context.Target.Id;
        List<CollectionChild> all =
        [
            .. await Collections.For(db)(db, id).ToListAsync(ct),
            .. await Datasets.For(db)(db, id).ToListAsync(ct),
        ];
        var absent = await visible.HiddenAsync(context.Caller, all.Select(c => c.Object), ct);
        all.RemoveAll(c => absent.Contains(c.Object.Id));
        var hidden = all.Where(c => c.Object.PublishedAt is null).Select(c => c.Object).ToList();
        if (hidden.Count == 0)
        {
            return all;
        }

        var held = await permissions.OfManyAsync(context.Caller, hidden, ct);
        return
        [
            .. all.Where(c => c.Object.PublishedAt is not null || held[c.Object.Id].HasFlag(Readership.ToSeeAll(c.Object.Kind))),
        ];
    }
}
