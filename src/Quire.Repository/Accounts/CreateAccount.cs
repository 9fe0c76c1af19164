using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Makes an account for somebody another provider vouches for. A name that is taken gets a number.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record CreateAccount(AccountInput Input) : ICommand<AccountRecord>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class CreateAccountHandler(RepositoryDb db, Notifier notifier) : IHandle<CreateAccount, AccountRecord>
{
    public async Task<AccountRecord> HandleAsync(CreateAccount operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Input;
        AccountRules.MustBeSound(input);
        if (await db.Accounts.AnyAsync(a => a.ProviderId == input.ProviderId && a.PersistentUserId == input.PersistentUserId, ct))
        {
            throw AccountErrors.LoginTaken(input.PersistentUserId, input.ProviderId);
        }

        var account = AccountRules.Record(input with { Identifier = await FreeAsync(input.Identifier, ct) }, context.Now);
        await AccountRules.EmailMustBeFreeAsync(db, account, ct);
        db.Accounts.Add(account);
        await db.SaveChangesAsync(ct);
        await notifier.TellAsync(context, NotificationKinds.AccountCreated, [account.Id], NotifiedOf.Account, ct);
        context.AuditDetails = account.Identifier;
        return account;
    }

    private async Task<string> FreeAsync(string wanted, CancellationToken ct)
    {
        var prefix = wanted.ToLowerInvariant();
        var taken = await db
            .Accounts.Where(a => a.IdentifierKey.StartsWith(prefix))
            .Select(a => a.IdentifierKey)
            .ToHashSetAsync(ct);
        return taken.Contains(prefix)
            ? Enumerable
                .Range(1, taken.Count)
                .Select(n => wanted + n.ToString(CultureInfo.InvariantCulture))
                .First(n => !taken.Contains(n.ToLowerInvariant()))
            : wanted;
    }
}
