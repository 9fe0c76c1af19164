using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>Has what confirms the address of the caller's account mailed there.</summary>
[RequiresAccount]
public sealed record AskEmailConfirmation : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class AskEmailConfirmationHandler(RepositoryDb db, ConfirmationThrottle throttle, EmailConfirming confirming)
    : IHandle<AskEmailConfirmation>
{
    public async Task HandleAsync(AskEmailConfirmation operation, OperationContext context, CancellationToken ct)
    {
        // The installation itself has no mail.
        if (context.Caller.AccountId is not { } id)
        {
            throw Access.AccessErrors.AccountRequired();
        }

        throttle.MustAllow(id);
        await confirming.StartAsync(await db.AccountAsync(new AccountRef.Numbered(id), ct), context, ct);
    }
}
