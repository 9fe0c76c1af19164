using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>Reserves the identifier of a dataset at its provider now; gives the identifier.</summary>
/// <param name="Target">The dataset.</param>
[RequiresSuperuser]
public sealed record ReserveIdentifier(ObjectRef Target) : ICommand<PersistentId>, ITargeted;

internal sealed class ReserveIdentifierHandler(RepositoryDb db, IdentifierSync sync)
    : IHandlePrepared<ReserveIdentifier, IdentifierState, PersistentId>
{
    public async Task<IdentifierState> PrepareAsync(ReserveIdentifier operation, OperationContext context, CancellationToken ct)
    {
        var dataset = await db.Datasets.AsNoTracking().Include(d => d.Object).SingleAsync(d => d.Id == context.Target.Id, ct);
        return await AskedAsync(() => sync.RunAsync(dataset, context.Target.PersistentId!, wasPublic: true, ct), ct);
    }

    public async Task<PersistentId> HandleAsync(
        ReserveIdentifier operation,
        IdentifierState state,
        OperationContext context,
        CancellationToken ct
    )
    {
        if (state == IdentifierState.Reserved)
        {
            await db
                .Datasets.Where(d => d.Id == context.Target.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.IdentifierReservedAt, (DateTime?)context.Now), ct);
        }

        return context.Target.PersistentId!;
    }

    // Whoever asked waits for the provider, and is told when that is no use.
    internal static async Task<T> AskedAsync<T>(Func<Task<T>> ask, CancellationToken ct)
    {
        try
        {
            return await ask();
        }
        catch (Exception e)
            when (e is IOException or HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw IdentifierErrors.ProviderFailed(e.GetBaseException().Message);
        }
    }
}
