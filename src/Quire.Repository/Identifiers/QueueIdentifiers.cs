using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Asks for the work at the providers of the identifiers of some public datasets and files, and for that of those after them.
/// </summary>
/// <param name="Items">Their numbers, lowest first.</param>
/// <param name="Within">The collection those after them lie in; 0 for all there are.</param>
[RequiresSuperuser]
public sealed record QueueIdentifiers(IReadOnlyList<long> Items, long Within = 0) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Identifiers;
}

internal sealed class QueueIdentifiersHandler(RepositoryDb db, IdentifierUpkeep upkeep) : IHandle<QueueIdentifiers>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public async Task HandleAsync(QueueIdentifiers operation, OperationContext context, CancellationToken ct)
    {
        var ids = operation.Items;
        foreach (var item in await db.Objects.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync(ct))
        {
            await upkeep.ChangedAsync(context, item, ct);
        }

        foreach (
            var dataset in await db.Datasets.AsNoTracking().Where(d => ids.Contains(d.Id) && d.FormerIsPublic).ToListAsync(ct)
        )
        {
            await upkeep.SendFormerAsync(context, dataset, ct);
        }

        // By then these are done, at the provider's limit: what is asked for meanwhile waits behind no more than one batch.
        context.Enqueue(new SyncIdentifiersJob(ids[^1], operation.Within), context.Now + Pause);
        context.AuditDetails = $"{ids.Count} datasets and files";
    }
}
