using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Reads one collection.</summary>
/// <param name="Target">The collection.</param>
/// <param name="WithOwners">Also those above it.</param>
/// <param name="WithChildCount">Also how much is directly in it.</param>
/// <param name="ShowEmails">Show contacts even where the installation hides e-mail addresses, to those who may edit.</param>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetCollection(
    ObjectRef Target,
    bool WithOwners = false,
    bool WithChildCount = false,
    bool ShowEmails = false
) : IQuery<CollectionView>, ITargeted;

internal sealed class GetCollectionHandler(RepositoryDb db, CollectionOwners owners, CollectionViews views, Settings settings)
    : IHandle<GetCollection, CollectionView>
{
    private static readonly PreparedQuery<Func<RepositoryDb, long, CancellationToken, Task<CollectionRecord>>> ById = new(() =>
        EF.CompileAsyncQuery(
            (RepositoryDb db, long id, CancellationToken _) =>
                db.Collections.AsNoTracking().Include(c => c.Object).Single(c => c.Id == id)
        )
    );

    public async Task<CollectionView> HandleAsync(GetCollection operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var collection = await ById.For(db)(db, id, ct);
        var view = await views.OfAsync(collection, ct);
        return view with
        {
            Owners = operation.WithOwners ? await owners.OfAsync(collection.Object, ct) : [],
            ChildCount = operation.WithChildCount ? await db.Objects.CountAsync(o => o.OwnerId == id, ct) : null,
            HideEmails = await settings.HideEmailsAsync(operation.ShowEmails && context.May(Permission.EditDataverse), ct),
        };
    }
}
