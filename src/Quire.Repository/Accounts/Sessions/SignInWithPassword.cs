using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>Opens a session for whoever knows the password of a built-in account. Whoever guesses has to wait.</summary>
/// <param name="UserName">Name of the account.</param>
/// <param name="Password">Its password.</param>
[Open("the password is the proof")]
public sealed record SignInWithPassword(string UserName, string Password) : ICommand<OpenedSession>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class SignInWithPasswordHandler(
    RepositoryDb db,
    AuthenticationProviders providers,
    KnownPasswords passwords,
    SessionOpening opening
) : IHandlePrepared<SignInWithPassword, ProvedPassword, OpenedSession>
{
    public async Task<ProvedPassword> PrepareAsync(SignInWithPassword operation, OperationContext context, CancellationToken ct)
    {
        await providers.PasswordsMustBeEnabledAsync(ct);
        var guess = new Guess(operation.UserName, context.Caller.Address, nameof(SignInWithPassword));
        return await passwords.ProveAsync(guess, operation.Password, ct) ?? throw TokenErrors.WrongPassword();
    }

    public async Task<OpenedSession> HandleAsync(
        SignInWithPassword operation,
        ProvedPassword proved,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == proved.Account, ct);
        if (account.ProviderId != AccountInput.BuiltIn || !await passwords.StillCountsAsync(proved, ct))
        {
            throw TokenErrors.WrongPassword();
        }

        if (account.DeactivatedAt is not null)
        {
            throw SessionErrors.Closed();
        }

        context.AuditDetails = account.Identifier;
        return await opening.OpenAsync(account, context, ct);
    }
}
