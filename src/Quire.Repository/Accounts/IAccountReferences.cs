using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>
/// What one capability keeps that refers to accounts. Whoever stores the number or the name of an account registers one, so that
/// deleting, closing, renaming and merging reach it; all of them run in the transaction of the operation.
/// </summary>
public interface IAccountReferences
{
    /// <summary>
    /// Why the account cannot be deleted, as the middle of a sentence (<c>the user has …</c>); null where nothing speaks against
    /// it.
    /// </summary>
    Task<string?> ReasonToKeepAsync(AccountRecord account, CancellationToken ct) => Task.FromResult<string?>(null);

    /// <summary>
    /// Takes away every right the account has, such as roles and memberships, and tells followers of it.
    /// </summary>
    Task RevokeAsync(AccountRecord account, OperationContext context, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Removes what concerns nobody but the account, which is closed for good or deleted.</summary>
    Task RemoveAsync(AccountRecord account, OperationContext context, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Makes everything that is one account's another's, and tells followers of it. Nothing is had twice.</summary>
    Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct);

    /// <summary>The account has another name than before; for those who keep names.</summary>
    /// <param name="account">The account, with its new name.</param>
    /// <param name="former">Its name until now.</param>
    /// <param name="context">The operation.</param>
    /// <param name="ct">Cancels.</param>
    Task RenameAsync(AccountRecord account, string former, OperationContext context, CancellationToken ct) => Task.CompletedTask;
}
