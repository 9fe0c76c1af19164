using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>
/// Begins to find out whether the e-mail address of an account is its owner's: makes what only a reader of its mail can know, in
/// place of what was made before.
/// </summary>
/// <param name="AccountId">Number of the account.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record StartEmailConfirmation(long AccountId) : ICommand<EmailConfirmation>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class StartEmailConfirmationHandler(RepositoryDb db, EmailConfirming confirming)
    : IHandle<StartEmailConfirmation, EmailConfirmation>
{
    public async Task<EmailConfirmation> HandleAsync(
        StartEmailConfirmation operation,
        OperationContext context,
        CancellationToken ct
    ) => await confirming.StartAsync(await db.AccountAsync(new AccountRef.Numbered(operation.AccountId), ct), context, ct);
}
