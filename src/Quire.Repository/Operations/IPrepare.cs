namespace Quire.Repository.Operations;

/// <summary>
/// Slow work (content intake, remote look-ups, hashing) after the permission check and before the transaction, so that no write
/// lock is held meanwhile.
/// </summary>
/// <typeparam name="TOperation">The operation.</typeparam>
/// <typeparam name="TPrepared">What the transaction needs of it.</typeparam>
public interface IPrepare<in TOperation, TPrepared>
{
    /// <summary>Prepares. One that fails leaves nothing behind.</summary>
    Task<TPrepared> PrepareAsync(TOperation operation, OperationContext context, CancellationToken ct);

    /// <summary>
    /// Undoes what was prepared when the operation fails or is cancelled afterwards. Not asked for when the commit broke off,
    /// which may stand all the same: what nothing refers to then is swept.
    /// </summary>
    Task DiscardAsync(TOperation operation, TPrepared prepared) => Task.CompletedTask;
}
