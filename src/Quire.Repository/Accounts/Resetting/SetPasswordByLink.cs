using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>
/// Sets the password of an account by what was mailed to its address, once. That the address is the owner's is shown with it.
/// Gives the name of the account.
/// </summary>
/// <param name="Token">What was mailed.</param>
/// <param name="Password">The password from now on.</param>
[Open("what was sent to the address is the proof")]
public sealed record SetPasswordByLink(string Token, string Password) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class SetPasswordByLinkHandler(
    RepositoryDb db,
    AuthenticationProviders providers,
    Passwords passwords,
    PasswordRules rules,
    PasswordSetting setting
) : IHandlePrepared<SetPasswordByLink, StoredPassword, string>
{
    /// <summary>What is kept of the password.</summary>
    public async Task<StoredPassword> PrepareAsync(SetPasswordByLink operation, OperationContext context, CancellationToken ct)
    {
        await providers.PasswordsMustBeEnabledAsync(ct);
        var account = await AccountAsync(db.Accounts.AsNoTracking(), operation.Token, context, ct);
        await rules.MustBeGoodAsync(operation.Password, account, ct);
        return passwords.New(operation.Password);
    }

    public async Task<string> HandleAsync(
        SetPasswordByLink operation,
        StoredPassword password,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = await AccountAsync(db.Accounts, operation.Token, context, ct);
        account.EmailConfirmedAt ??= context.Now;
        await setting.SetAsync(account, password, context, ct);
        return account.Identifier;
    }

    private async Task<AccountRecord> AccountAsync(
        IQueryable<AccountRecord> accounts,
        string token,
        OperationContext context,
        CancellationToken ct
    )
    {
        var hash = SessionSecrets.Hash(token);
        var link = await db.PasswordLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash, ct);
        var account = link is null ? null : await accounts.SingleOrDefaultAsync(a => a.Id == link.AccountId, ct);
        return
            link is not null
            && link.ExpiresAt > context.Now
            && account is { DeactivatedAt: null, ProviderId: AccountInput.BuiltIn }
            && account.EmailKey == link.EmailKey
            ? account
            : throw ResetErrors.LinkUnknown();
    }
}
