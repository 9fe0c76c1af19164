using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Moves;

/// <summary>Lets a dataset lie in another collection. Roles given on the dataset itself stay.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Collection">Where to.</param>
/// <param name="Force">Go on though something is lost with it.</param>
[Open("the permissions are those on the dataset and on the collection it is moved to, and are checked there")]
[RequiresAccount]
public sealed record MoveDataset(ObjectRef Dataset, ObjectRef Collection, bool Force = false) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Moves;
}

internal sealed class MoveDatasetHandler(
    RepositoryDb db,
    IDatabaseDialect dialect,
    ObjectResolver resolver,
    PermissionEvaluator permissions,
    ObjectMoves moves,
    CollectionSubjects subjects,
    Settings settings
) : IHandle<MoveDataset>
{
    public async Task HandleAsync(MoveDataset operation, OperationContext context, CancellationToken ct)
    {
        var move = await HeldAsync(operation, context, ct);
        await MustBeAllowedAsync(move, context.Caller, ct);
        var (dataset, place) = (move.Moved, move.Place);
        if (dataset.OwnerId == place.Id)
        {
            throw MoveErrors.DatasetLiesThere();
        }

        var name = await db.Collections.Where(c => c.Id == place.Id).Select(c => c.Name).SingleAsync(ct);
        if (dataset.PublishedAt is not null && place.PublishedAt is null)
        {
            throw MoveErrors.DatasetPublished(name);
        }

        if (await moves.LossesAsync(move, operation.Force, ct) is { } losses)
        {
            throw MoveErrors.DatasetLoses(losses);
        }

        await TellAsync(move, context, ct);
        await moves.CarryOutAsync(move, context, ct);
        await db
            .Datasets.Where(d => d.Id == dataset.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision + 1), ct);
        context.AuditDetails = $"from {dataset.OwnerId} to {place.Id}";
        if (
            await db
                .Versions.AsNoTracking()
                .NewestOf(dataset.Id)
                .FirstOrDefaultAsync(v => v.State == VersionState.Released, ct) is
            { } release
        )
        {
            await subjects.AddAsync(context, move.Above, CollectionSubjects.Of(release.Metadata), ct);
        }
    }

    // Those who decide where it lay; where it lies now they may hold nothing.
    private async Task TellAsync(PlannedMove move, OperationContext context, CancellationToken ct)
    {
        if (move.Moved.OwnerId is { } former && await settings.IsTrueAsync(SettingNames.NotifyOfMovedDatasets, ct))
        {
            var title = await db.Versions.NewestOf(move.Moved.Id).Select(v => v.Title).FirstAsync(ct);
            context.Enqueue(
                NotifyHoldersJob.Of(context, NotificationKinds.DatasetMoved, new(former, title), Permission.PublishDataset) with
                {
                    About = move.Moved.Id,
                    NotActor = true,
                }
            );
        }
    }

    // Held in the order of their numbers, as whoever moves a collection does, and then read as they are.
    private async Task<PlannedMove> HeldAsync(MoveDataset operation, OperationContext context, CancellationToken ct)
    {
        var dataset = await resolver.ResolveAsync(operation.Dataset, context.Caller, ct);
        var place = await resolver.ResolveAsync(operation.Collection, context.Caller, ct);
        foreach (var id in new[] { dataset.Id, place.Id }.Order())
        {
            await dialect.LockObjectAsync(db, id, ct);
        }

        // A link made meanwhile could be lost unasked.
        await dialect.LockTurnAsync(db, Turns.Links, ct);

        return new(
            await resolver.ResolveAsync(new ObjectRef.Any(dataset.Id), context.Caller, ct),
            await resolver.ResolveAsync(new ObjectRef.Any(place.Id), context.Caller, ct)
        );
    }

    private async Task MustBeAllowedAsync(PlannedMove move, Caller caller, CancellationToken ct)
    {
        if (
            !(await permissions.OfAsync(caller, move.Moved, ct)).HasFlag(Permission.PublishDataset)
            || !(await permissions.OfAsync(caller, move.Place, ct)).HasFlag(Permission.AddDataset | Permission.PublishDataset)
        )
        {
            throw AccessErrors.NotPermitted(caller.Identifier);
        }
    }
}
