using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>Gives the caller's account another password; the one so far is the proof, whatever else they call with.</summary>
/// <param name="Former">The password so far.</param>
/// <param name="Password">The password from now on.</param>
[RequiresAccount]
public sealed record ChangeOwnPassword(string Former, string Password) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class ChangeOwnPasswordHandler(
    RepositoryDb db,
    AuthenticationProviders providers,
    KnownPasswords known,
    Passwords passwords,
    PasswordRules rules,
    PasswordSetting setting
) : IHandlePrepared<ChangeOwnPassword, (StoredPassword Password, ProvedPassword Former)>
{
    /// <summary>What is kept of the password, and the one it takes the place of.</summary>
    public async Task<(StoredPassword Password, ProvedPassword Former)> PrepareAsync(
        ChangeOwnPassword operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        await providers.PasswordsMustBeEnabledAsync(ct);
        var guess = new Guess(context.Caller.Identifier, context.Caller.Address, nameof(ChangeOwnPassword));
        var former = await known.ProveAsync(guess, operation.Former, ct) ?? throw ResetErrors.PasswordWrong();
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == former.Account, ct);
        await rules.MustBeGoodAsync(operation.Password, account, ct);
        return (passwords.New(operation.Password), former);
    }

    public async Task HandleAsync(
        ChangeOwnPassword operation,
        (StoredPassword Password, ProvedPassword Former) prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == context.Caller.AccountId, ct);
        if (account.ProviderId != AccountInput.BuiltIn || !await known.StillCountsAsync(prepared.Former, ct))
        {
            throw ResetErrors.PasswordWrong();
        }

        await setting.SetAsync(account, prepared.Password, context, ct);
    }
}
