using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Collections.Links;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Moves;

/// <summary>
/// Lets a collection, with everything in it, lie in another one. Roles given on it and in it stay; those from above are those
/// above its new place, as far as they reach.
/// </summary>
/// <param name="Collection">The collection.</param>
/// <param name="Place">Where to.</param>
/// <param name="Force">Go on though something is lost with it.</param>
[RequiresSuperuser]
public sealed record MoveCollection(ObjectRef Collection, ObjectRef Place, bool Force = false) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Moves;
}

internal sealed class MoveCollectionHandler(
    RepositoryDb db,
    IDatabaseDialect dialect,
    ObjectResolver resolver,
    LinkReach reach,
    ObjectMoves moves,
    CollectionSubjects subjects
) : IHandle<MoveCollection>
{
    public async Task HandleAsync(MoveCollection operation, OperationContext context, CancellationToken ct)
    {
        var collection = await resolver.ResolveAsync(operation.Collection, context.Caller, ct);
        var place = await resolver.ResolveAsync(operation.Place, context.Caller, ct);
        MustMakeSense(collection, place);
        await dialect.LockBelowAsync(db, collection, place.Id, ct);
        // A link made meanwhile could close a circle, or be lost unasked.
        await dialect.LockTurnAsync(db, Turns.Links, ct);
        place = await resolver.ResolveAsync(new ObjectRef.Any(place.Id), context.Caller, ct);
        var name = await db.Collections.Where(c => c.Id == place.Id).Select(c => c.Name).SingleAsync(ct);
        if (collection.PublishedAt is not null && place.PublishedAt is null)
        {
            throw MoveErrors.Published(name);
        }

        if ((await reach.AboveAsync(place, ct)).Contains(collection.Id))
        {
            throw MoveErrors.Circle(name);
        }

        var move = new PlannedMove(collection, place);
        if (await moves.LossesAsync(move, operation.Force, ct) is { } losses)
        {
            throw MoveErrors.Loses(losses);
        }

        await moves.CarryOutAsync(move, context, ct);
        await db
            .Collections.Where(c => c.Id == collection.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Revision, c => c.Revision + 1), ct);
        context.AuditDetails = $"from {collection.OwnerId} to {place.Id}";
        var about = db.CollectionSubjects.Where(s => s.CollectionId == collection.Id).Select(s => s.Subject);
        await subjects.AddAsync(context, move.Above, [.. (await about.ToListAsync(ct)).Order(StringComparer.Ordinal)], ct);
    }

    private static void MustMakeSense(RepositoryObject collection, RepositoryObject place)
    {
        if (collection.OwnerId is null)
        {
            throw MoveErrors.IsRoot();
        }

        if (place.AncestorIds.Contains(collection.Id))
        {
            throw MoveErrors.ToDescendant();
        }

        if (collection.OwnerId == place.Id)
        {
            throw MoveErrors.LiesThere();
        }

        if (collection.Id == place.Id)
        {
            throw MoveErrors.ToItself();
        }
    }
}
