using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Converting;

/// <summary>
/// Hands an account with a password over to another provider, which vouches for it from now on; the password is forgotten.
/// Whoever asks proves that the owner agrees by knowing the password.
/// </summary>
/// <param name="Email">E-mail address the account is found by.</param>
/// <param name="Password">Its password.</param>
/// <param name="NewEmail">Its e-mail address from now on.</param>
/// <param name="ProviderId">The provider.</param>
/// <param name="PersistentUserId">Name of the account at the provider.</param>
[RequiresSuperuser]
public sealed record ConvertToProvider(string Email, string Password, string NewEmail, string ProviderId, string PersistentUserId)
    : ICommand<AccountRecord>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class ConvertToProviderHandler(RepositoryDb db, KnownPasswords passwords)
    : IHandlePrepared<ConvertToProvider, ProvedPassword, AccountRecord>
{
    public async Task<ProvedPassword> PrepareAsync(ConvertToProvider operation, OperationContext context, CancellationToken ct)
    {
        var key = AccountRules.EmailKey(operation.Email);
        var name =
            await db
                .Accounts.Where(a => a.EmailKey == key && db.BuiltInCredentials.Any(c => c.AccountId == a.Id))
                .Select(a => a.Identifier)
                .SingleOrDefaultAsync(ct)
            ?? throw AccountErrors.NoneToConvert(operation.Email);
        var guess = new Guess(name, context.Caller.Address, nameof(ConvertToProvider));
        return await passwords.ProveAsync(guess, operation.Password, ct) ?? throw AccountErrors.PasswordUnknown();
    }

    public async Task<AccountRecord> HandleAsync(
        ConvertToProvider operation,
        ProvedPassword proved,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = await db.AccountAsync(new AccountRef.Numbered(proved.Account), ct);
        if (account.DeactivatedAt is not null)
        {
            throw AccountErrors.Closed(account.Identifier);
        }

        if (operation.ProviderId == AccountInput.BuiltIn)
        {
            throw AccountErrors.BuiltInAlready(account.Identifier);
        }

        // Somebody may have set another, or handed the account over, while this waited for its turn.
        if (!await passwords.StillCountsAsync(proved, ct))
        {
            throw AccountErrors.PasswordUnknown();
        }

        TextLimits.ProviderId.MustAllow(operation.ProviderId);
        TextLimits.PersistentUserId.MustAllow(operation.PersistentUserId);
        if (
            await db.Accounts.AnyAsync(
                a => a.ProviderId == operation.ProviderId && a.PersistentUserId == operation.PersistentUserId,
                ct
            )
        )
        {
            throw AccountErrors.LoginTaken(operation.PersistentUserId, operation.ProviderId);
        }

        await AccountRules.TakeEmailAsync(db, account, operation.NewEmail, ct);
        (account.ProviderId, account.PersistentUserId) = (operation.ProviderId, operation.PersistentUserId);
        await db.BuiltInCredentials.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = $"{account.Identifier} to {operation.ProviderId}";
        return account;
    }
}
