namespace Quire.Repository.Operations;

/// <summary>
/// A handler with slow work to do (content intake, remote look-ups) after the permission check and before the transaction,
/// so that no write lock is held meanwhile.
/// </summary>
public interface IPrepare<in TOperation>
{
    Task PrepareAsync(TOperation operation, OperationContext context, CancellationToken ct);

    /// <summary>Undoes what was prepared when the operation fails or is cancelled.</summary>
    Task DiscardAsync(TOperation operation);
}
