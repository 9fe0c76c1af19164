using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>Takes an e-mail address for confirmed: who says this has read its mail. Gives the name of the account.</summary>
/// <param name="Token">What was sent to the address.</param>
[Open("what was sent to the address is the proof")]
public sealed record ConfirmEmail(string Token) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class ConfirmEmailHandler(RepositoryDb db) : IHandle<ConfirmEmail, string>
{
    public async Task<string> HandleAsync(ConfirmEmail operation, OperationContext context, CancellationToken ct)
    {
        var asked = await db.EmailConfirmations.SingleOrDefaultAsync(c => c.Token == operation.Token, ct);
        var account = asked is null ? null : await db.Accounts.SingleOrDefaultAsync(a => a.Id == asked.AccountId, ct);
        if (
            asked is null
            || account is not { DeactivatedAt: null }
            || asked.ExpiresAt <= context.Now
            || asked.EmailKey != account.EmailKey
        )
        {
            throw ConfirmationErrors.Unknown();
        }

        account.EmailConfirmedAt = context.Now;
        db.EmailConfirmations.Remove(asked);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = account.Identifier;
        return account.Identifier;
    }
}
