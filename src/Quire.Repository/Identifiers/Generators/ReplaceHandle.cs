using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>
/// Gives a dataset with a handle an identifier of the generator chosen for it or for its collection, a DOI as a rule. Its handle,
/// where it was public, leads to it for ever; one of a draft is given back. Files keep theirs. Gives the new identifier.
/// </summary>
/// <param name="Target">The dataset.</param>
[RequiresSuperuser]
public sealed record ReplaceHandle(ObjectRef Target) : ICommand<PersistentId>, ITargeted;

internal sealed class ReplaceHandleHandler(
    RepositoryDb db,
    DatasetLocks locks,
    IdentifierGenerators generators,
    IdentifierMinter minter,
    IdentifierUpkeep upkeep
) : IHandle<ReplaceHandle, PersistentId>
{
    private const string Handles = "hdl";

    public async Task<PersistentId> HandleAsync(ReplaceHandle operation, OperationContext context, CancellationToken ct)
    {
        // Not the one that made its handle, which makes handles.
        var generator = await generators.InAsync(context.Target, ct) ?? throw IdentifierErrors.GeneratorGone();
        if (generator.Style.Protocol == Handles)
        {
            throw IdentifierErrors.HandlesAreMade();
        }

        var former = context.Target.PersistentId!;
        if (former.Protocol != Handles)
        {
            throw IdentifierErrors.NoHandle();
        }

        await locks.MustAllowEditAsync(context, ct);
        var id = context.Target.Id;
        var dataset = await db.Datasets.Include(d => d.Object).SingleAsync(d => d.Id == id, ct);
        var pid = await minter.MintAsync(generator, ct);
        var isPublic = dataset.Object.PublishedAt is not null;
        if (!isPublic)
        {
            await upkeep.GivenUpAsync(context, dataset.Object, ct);
        }

        dataset.Object.PersistentId = pid;
        FormerIdentifiers.Note(db, dataset, former, isPublic);
        (dataset.IdentifierReservedAt, dataset.IdentifierRegistered) = (null, false);
        dataset.Revision++;
        await upkeep.SendFormerAsync(context, dataset, ct);
        await (isPublic ? upkeep.PublishedAsync(context, dataset, ct) : upkeep.CreatedAsync(context, dataset, ct));
        context.Changed(OutboxKind.DatasetWithFiles, id);
        context.AuditDetails = $"{former} {pid}";
        return pid;
    }
}
