using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Makes an account with a password here, and its first API token.</summary>
/// <param name="Key">The installation's key for making accounts.</param>
/// <param name="Password">In clear; only its hash is kept.</param>
/// <param name="Input">Name, address and so on.</param>
[Open("whoever knows the installation's key may make accounts; without a key nobody may")]
public sealed record CreateBuiltInAccount(string? Key, string? Password, AccountInput Input)
    : ICommand<BuiltInAccount>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

/// <summary>A built-in account just made.</summary>
/// <param name="CredentialId">Id of its password record.</param>
/// <param name="Account">The account.</param>
/// <param name="Token">Its first API token.</param>
public sealed record BuiltInAccount(long CredentialId, AccountRecord Account, string Token);

internal sealed class CreateBuiltInAccountHandler(
    RepositoryDb db,
    Settings settings,
    Passwords passwords,
    PasswordRules rules,
    AuthenticationProviders providers,
    GuessGuard guard,
    Notifier notifier
) : IHandlePrepared<CreateBuiltInAccount, StoredPassword, BuiltInAccount>
{
    /// <summary>What is kept of the password.</summary>
    public async Task<StoredPassword> PrepareAsync(CreateBuiltInAccount operation, OperationContext context, CancellationToken ct)
    {
        var expected =
            await settings.GetAsync(SettingNames.BuiltinUsersKey, ct)
            ?? await settings.GetAsync(SettingNames.BuiltinUsersKeyOld, ct)
            ?? throw TokenErrors.NoAccountKey();
        if (
            operation.Key is not { } key
            || !await guard.IsRightAsync(
                new(SettingNames.BuiltinUsersKey, context.Caller.Address, nameof(CreateBuiltInAccount)),
                () => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(key)),
                ct
            )
        )
        {
            throw TokenErrors.AccountKeyWrong();
        }

        await providers.PasswordsMustBeEnabledAsync(ct);
        AccountRules.MustBeSound(operation.Input);
        if (string.IsNullOrEmpty(operation.Password))
        {
            throw AccountErrors.PasswordMissing();
        }

        await rules.MustBeGoodAsync(operation.Password, operation.Input, ct);
        // Hashing is slow on purpose; nobody else should wait for it.
        return passwords.New(operation.Password);
    }

    public async Task<BuiltInAccount> HandleAsync(
        CreateBuiltInAccount operation,
        StoredPassword password,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = AccountRules.Record(operation.Input, context.Now);
        if (await db.Accounts.AnyAsync(a => a.IdentifierKey == account.IdentifierKey, ct))
        {
            throw AccountErrors.NameTaken(account.Identifier);
        }

        await AccountRules.EmailMustBeFreeAsync(db, account, ct);
        db.Accounts.Add(account);
        var token = db.IssueToken(account, context.Now, password.Keys.Public);
        await db.SaveChangesAsync(ct);
        var credential = password.For(account);
        db.BuiltInCredentials.Add(credential);
        await notifier.TellAsync(context, NotificationKinds.AccountCreated, [account.Id], NotifiedOf.Account, ct);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = account.Identifier;
        return new(credential.Id, account, token);
    }
}
