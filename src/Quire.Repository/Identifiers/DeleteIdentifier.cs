using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Has the provider forget the identifier of a dataset that was never public; the dataset keeps it. Gives the identifier.
/// </summary>
/// <param name="Target">The dataset.</param>
[RequiresSuperuser]
public sealed record DeleteIdentifier(ObjectRef Target) : ICommand<PersistentId>, ITargeted;

internal sealed class DeleteIdentifierHandler(RepositoryDb db, IdentifierProviders providers)
    : IHandlePrepared<DeleteIdentifier, PersistentId, PersistentId>
{
    public async Task<PersistentId> PrepareAsync(DeleteIdentifier operation, OperationContext context, CancellationToken ct)
    {
        MustNotBePublic(context);
        var pid = PresentIdentifier.Of(operation.Target, context);
        var provider = await providers.ForAsync(pid, ct);
        return await AskedProvider.AskAsync(
            async () =>
            {
                await provider.DeleteAsync(pid, wasPublic: false, ct);
                return pid;
            },
            ct
        );
    }

    public async Task<PersistentId> HandleAsync(
        DeleteIdentifier operation,
        PersistentId pid,
        OperationContext context,
        CancellationToken ct
    )
    {
        MustNotBePublic(context);
        await NoteIdentifier.WriteAsync(db, context, pid, IdentifierState.Unknown, ct);
        return pid;
    }

    private static void MustNotBePublic(OperationContext context)
    {
        if (context.Target.PublishedAt is not null)
        {
            throw IdentifierErrors.Public();
        }
    }
}
