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
        var (id, pid, wasPublic) = (context.Target.Id, context.Target.PersistentId!, context.Target.PublishedAt is not null);
        return (await AskedProvider.AskAsync(() => sync.RunAsync(id, pid, wasPublic, ct), ct)).State;
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
            await NoteIdentifier.WriteAsync(db, context, state, ct);
        }

        return context.Target.PersistentId!;
    }
}
