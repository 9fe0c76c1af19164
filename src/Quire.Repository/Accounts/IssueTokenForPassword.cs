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
/// Gives the owner of a built-in account an API token for name and password: the same one as the last time while it is valid.
/// Tokens are stored as digests, so the first time it is one beside those the account has, which go on working.
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
) : IHandlePrepared<IssueTokenForPassword, PasswordToken, string>
{
    public async Task<PasswordToken> PrepareAsync(IssueTokenForPassword operation, OperationContext context, CancellationToken ct)
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

        return PasswordToken.For(credential!, operation.Password!);
    }

    public async Task<string> HandleAsync(
        IssueTokenForPassword operation,
        PasswordToken token,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = await db.AccountAsync(operation.UserName, ct);
        var valid = await db
            .ApiTokens.AsNoTracking()
            .Where(t => t.AccountId == account.Id && t.Name == null && t.ExpiresAt > context.Now)
            .OrderBy(t => t.Id)
            .ToListAsync(ct);
        if (account.DeactivatedAt is not null || valid.Count == 0)
        {
            throw TokenErrors.NoToken(operation.UserName);
        }

        context.AuditDetails = account.Identifier;
        var issued = valid.FirstOrDefault(t => ApiTokens.Hash(token.IssuedAt(t.CreatedAt)) == t.Hash);
        return issued is not null
            ? token.IssuedAt(issued.CreatedAt)
            : db.IssueToken(account, context.Now, token.IssuedAt(context.Now));
    }

    private Task<BuiltInCredentialRecord?> CredentialAsync(string userName, CancellationToken ct)
    {
        var key = userName.ToLowerInvariant();
        return db
            .BuiltInCredentials.AsNoTracking()
            .SingleOrDefaultAsync(c => db.Accounts.Any(a => a.Id == c.AccountId && a.IdentifierKey == key), ct);
    }
}
