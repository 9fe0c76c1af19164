using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>
/// Gives a dataset that was never public an identifier of the generator that counts for it, in place of one of another. The
/// former is given back to its provider, and leads to the dataset here all the same. Gives the new one.
/// </summary>
/// <param name="Target">The dataset.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record ReconcileIdentifier(ObjectRef Target) : ICommand<PersistentId>, ITargeted;

internal sealed class ReconcileIdentifierHandler(
    RepositoryDb db,
    DatasetLocks locks,
    IdentifierGenerators generators,
    IdentifierMinter minter,
    IdentifierUpkeep upkeep
) : IHandle<ReconcileIdentifier, PersistentId>
{
    public async Task<PersistentId> HandleAsync(ReconcileIdentifier operation, OperationContext context, CancellationToken ct)
    {
        if (context.Target.PublishedAt is not null)
        {
            throw IdentifierErrors.Settled();
        }

        await locks.MustAllowEditAsync(context, ct);
        var former = context.Target.PersistentId!;
        var generator = await generators.ForAsync(context.Target, ct) ?? throw IdentifierErrors.GeneratorGone();
        if (generator.IsMakerOf(former))
        {
            throw IdentifierErrors.SameGenerator(generator.Id);
        }

        var id = context.Target.Id;
        var dataset = await db.Datasets.Include(d => d.Object).SingleAsync(d => d.Id == id, ct);
        var pid = await minter.MintAsync(generator, ct);
        await upkeep.GivenUpAsync(context, dataset.Object, ct);
        dataset.Object.PersistentId = pid;
        FormerIdentifiers.Note(db, dataset, former, isPublic: false);
        (dataset.IdentifierReservedAt, dataset.IdentifierRegistered) = (null, false);
        dataset.Revision++;
        await upkeep.CreatedAsync(context, dataset, ct);
        context.Changed(OutboxKind.DatasetWithFiles, id);
        context.AuditDetails = $"{former} {pid}";
        return pid;
    }
}
