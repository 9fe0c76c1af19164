using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Ending;

/// <summary>
/// Removes an account that left no traces; refused with every reason where it did, since what was done must go on having
/// somebody who did it. Gives its name.
/// </summary>
/// <param name="Account">The account.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteAccount(AccountRef Account) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class DeleteAccountHandler(RepositoryDb db, IEnumerable<IAccountReferences> references)
    : IHandle<DeleteAccount, string>
{
    public async Task<string> HandleAsync(DeleteAccount operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.AccountAsync(operation.Account, ct);
        await db.MustRemainWithoutAsync(account, ct);
        var reasons = new List<string>();
        foreach (var kept in references)
        {
            if (await kept.ReasonToKeepAsync(account, ct) is { } reason)
            {
                reasons.Add(reason);
            }
        }

        if (reasons.Count > 0)
        {
            throw AccountErrors.HasTraces(account.Identifier, string.Join("; ", reasons));
        }

        foreach (var kept in references)
        {
            await kept.RevokeAsync(account, context, ct);
            await kept.RemoveAsync(account, context, ct);
        }

        // Its tokens and its password go with it.
        db.Accounts.Remove(account);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = account.Identifier;
        return account.Identifier;
    }
}
