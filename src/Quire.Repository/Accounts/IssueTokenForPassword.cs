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
    KnownPasswords known,
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

        return UnlockedKeys.Of(credential!, operation.Password!, passwords);
    }

    public async Task<string> HandleAsync(
        IssueTokenForPassword operation,
        UnlockedKeys keys,
        OperationContext context,
        CancellationToken ct
    )
    {
        // Somebody may have set another, or handed the account over, while this waited for its turn.
        if (!await known.StillCountsAsync(keys.Proved, ct))
        {
            throw TokenErrors.WrongPassword();
        }

        var account = await db.AccountAsync(new AccountRef.Numbered(keys.Proved.Account), ct);
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
            ?? db.IssueToken(account, context.Now, await PublicKeyAsync(keys, ct));
    }

    // In statements that ask for the password once more: the keys of one must never stand beside the hash of another.
    private async Task<string> PublicKeyAsync(UnlockedKeys keys, CancellationToken ct)
    {
        var (id, hash) = (keys.Proved.Account, keys.Proved.Hash);
        var credential = db.BuiltInCredentials.Where(c => c.AccountId == id && c.PasswordHash == hash);
        await credential
            .Where(c => c.TokenPublicKey == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(c => c.TokenPublicKey, keys.Stored.Public)
                        .SetProperty(c => c.TokenPrivateKey, keys.Stored.Private),
                ct
            );
        return await credential.Select(c => c.TokenPublicKey).SingleOrDefaultAsync(ct) ?? throw TokenErrors.WrongPassword();
    }

    private Task<BuiltInCredentialRecord?> CredentialAsync(string userName, CancellationToken ct)
    {
        var key = userName.ToLowerInvariant();
        return db
            .BuiltInCredentials.AsNoTracking()
            .SingleOrDefaultAsync(c => db.Accounts.Any(a => a.Id == c.AccountId && a.IdentifierKey == key), ct);
    }
}
