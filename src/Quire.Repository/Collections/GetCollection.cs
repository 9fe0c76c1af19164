using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Reads one collection.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetCollection(ObjectRef Target, bool WithOwners = false, bool WithChildCount = false) : IQuery<CollectionView>, ITargeted;

internal sealed class GetCollectionHandler(RepositoryDb db, CollectionOwners owners) : IHandle<GetCollection, CollectionView>
{
    private static readonly PreparedQuery<Func<RepositoryDb, long, CancellationToken, Task<CollectionRecord>>> ById = new(() =>
        EF.CompileAsyncQuery((RepositoryDb db, long id, CancellationToken _) => db.Collections.AsNoTracking().Include(c => c.Object).Single(c => c.Id == id)));

    public async Task<CollectionView> HandleAsync(GetCollection operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var collection = await ById.For(db)(db, id, ct);
        return new(
            collection,
            operation.WithOwners ? await owners.OfAsync(collection.Object, ct) : [],
            operation.WithChildCount ? await db.Objects.CountAsync(o => o.OwnerId == id, ct) : null)
        {
            MayEdit = context.May(Permission.EditDataverse),
        };
    }
}
