using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>
/// Gives the caller's account its first password: the first administrator's, or that of whoever came by a link those who run the
/// installation gave. One that is there is changed by <see cref="ChangeOwnPassword"/> alone.
/// </summary>
/// <param name="Password">The password from now on.</param>
[RequiresAccount]
public sealed record SetFirstPassword(string Password) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class SetFirstPasswordHandler(
    RepositoryDb db,
    AuthenticationProviders providers,
    Passwords passwords,
    PasswordRules rules,
    PasswordSetting setting
) : IHandlePrepared<SetFirstPassword, StoredPassword>
{
    /// <summary>What is kept of the password.</summary>
    public async Task<StoredPassword> PrepareAsync(SetFirstPassword operation, OperationContext context, CancellationToken ct)
    {
        await providers.PasswordsMustBeEnabledAsync(ct);
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == context.Caller.AccountId, ct);
        await rules.MustBeGoodAsync(operation.Password, account, ct);
        return passwords.New(operation.Password);
    }

    public async Task HandleAsync(
        SetFirstPassword operation,
        StoredPassword password,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == context.Caller.AccountId, ct);
        if (
            account.ProviderId != AccountInput.BuiltIn
            || await db.BuiltInCredentials.AnyAsync(c => c.AccountId == account.Id, ct)
        )
        {
            throw ResetErrors.PasswordThere();
        }

        await setting.SetAsync(account, password, context, ct);
    }
}
