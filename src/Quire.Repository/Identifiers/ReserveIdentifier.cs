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
    : IHandlePrepared<ReserveIdentifier, (PersistentId Pid, IdentifierState State), PersistentId>
{
    public async Task<(PersistentId Pid, IdentifierState State)> PrepareAsync(
        ReserveIdentifier operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var pid = PresentIdentifier.Of(operation.Target, context);
        var (id, wasPublic) = (context.Target.Id, context.Target.PublishedAt is not null);
        return (pid, (await AskedProvider.AskAsync(() => sync.RunAsync(id, pid, wasPublic, ct), ct)).State);
    }

    public async Task<PersistentId> HandleAsync(
        ReserveIdentifier operation,
        (PersistentId Pid, IdentifierState State) prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        if (prepared.State == IdentifierState.Reserved)
        {
            await NoteIdentifier.WriteAsync(db, context, prepared.Pid, prepared.State, ct);
        }

        return prepared.Pid;
    }
}
