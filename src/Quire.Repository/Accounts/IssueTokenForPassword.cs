using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>
/// Shows the owner of a built-in account its API token for name and password. Where none that works was sealed for that password
/// (the account had another one then, or none), it is given one beside those it has, and is shown that the next time.
/// </summary>
[Open("the password is the proof; the installation must have allowed it")]
public sealed record IssueTokenForPassword(string UserName, string? Password) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.TokensOf(UserName);
}

internal sealed class IssueTokenForPasswordHandler(
    RepositoryDb db,
    Settings settings,
    AuthenticationProviders providers,
    Passwords passwords,
    GuessGuard guard
) : IHandlePrepared<IssueTokenForPassword, UnlockedKeys, string>
{
    public async Task<UnlockedKeys> PrepareAsync(IssueTokenForPassword operation, OperationContext context, CancellationToken ct)
    {
        if (!await settings.IsTrueAsync(SettingNames.AllowApiTokenLookup, ct))
        {
            throw TokenErrors.LookupOff();
        }

        await providers.PasswordsMustBeEnabledAsync(ct);
        var credential = await CredentialAsync(operation.UserName, ct);
        var guess = new Guess(operation.UserName, context.Caller.Address, nameof(IssueTokenForPassword));
        if (!await guard.IsRightAsync(guess, () => passwords.Matches(credential, operation.Password ?? ""), ct))
        {
            throw TokenErrors.WrongPassword();
        }

        return UnlockedKeys.Of(credential!, operation.Password!);
    }

    public async Task<string> HandleAsync(
        IssueTokenForPassword operation,
        UnlockedKeys keys,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = await db.AccountAsync(operation.UserName, ct);
        var valid = await db
            .ApiTokens.AsNoTracking()
            .Where(t => t.AccountId == account.Id && t.Name == null && t.ExpiresAt > context.Now)
            .OrderByDescending(t => t.Id)
            .ToListAsync(ct);
        if (account.DeactivatedAt is not null || valid.Count == 0)
        {
            throw TokenErrors.NoToken(operation.UserName);
        }

        context.AuditDetails = account.Identifier;
        return valid.Select(keys.Open).FirstOrDefault(t => t is not null)
            ?? db.IssueToken(account, context.Now, await PublicKeyAsync(account, keys, ct));
    }

    private async Task<string> PublicKeyAsync(AccountRecord account, UnlockedKeys keys, CancellationToken ct)
    {
        var credential = await db.BuiltInCredentials.SingleAsync(c => c.AccountId == account.Id, ct);
        if (credential.TokenPublicKey is { } known)
        {
            return known;
        }

        (credential.TokenPublicKey, credential.TokenPrivateKey) = (keys.Stored.Public, keys.Stored.Private);
        return keys.Stored.Public;
    }

    private Task<BuiltInCredentialRecord?> CredentialAsync(string userName, CancellationToken ct)
    {
        var key = userName.ToLowerInvariant();
        return db
            .BuiltInCredentials.AsNoTracking()
            .SingleOrDefaultAsync(c => db.Accounts.Any(a => a.Id == c.AccountId && a.IdentifierKey == key), ct);
    }
}
