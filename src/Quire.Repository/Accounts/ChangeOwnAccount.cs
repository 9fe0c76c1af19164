using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access;
using Quire.Repository.Accounts.Confirming;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>
/// Changes what the caller's account says of them; gives whether it has another e-mail address since, which is to be confirmed.
/// That one is where a forgotten password is set anew: whoever has a password says it, so that nobody takes over an account with
/// a session they found open.
/// </summary>
/// <param name="Data">What it says from now on.</param>
/// <param name="Password">The password of the account; only asked for with another address.</param>
/// <param name="Seen">What the caller saw of it; null where that is no matter.</param>
[RequiresAccount]
public sealed record ChangeOwnAccount(PersonalData Data, string? Password, SeenState? Seen) : ICommand<bool>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class ChangeOwnAccountHandler(RepositoryDb db, KnownPasswords passwords, EmailChanging emails)
    : IHandlePrepared<ChangeOwnAccount, ProvedPassword?, bool>
{
    /// <summary>The password, where it is asked for; null where it is not.</summary>
    public async Task<ProvedPassword?> PrepareAsync(ChangeOwnAccount operation, OperationContext context, CancellationToken ct)
    {
        var account = await OwnAsync(db.Accounts.AsNoTracking(), operation, context, ct);
        AccountRules.MustBeSound(operation.Data);
        if (!IsMoved(account, operation.Data) || !await HasPasswordAsync(account, ct))
        {
            return null;
        }

        if (operation.Password is not { Length: > 0 } password)
        {
            throw Refused(AccountProblems.PasswordNeeded());
        }

        var guess = new Guess(context.Caller.Identifier, context.Caller.Address, nameof(ChangeOwnAccount));
        return await passwords.ProveAsync(guess, password, ct) ?? throw Refused(AccountProblems.PasswordWrong());
    }

    public async Task<bool> HandleAsync(
        ChangeOwnAccount operation,
        ProvedPassword? proved,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = await OwnAsync(db.Accounts, operation, context, ct);
        var data = operation.Data;
        var isMoved = IsMoved(account, data);
        if (isMoved)
        {
            await MustBeProvedAsync(account, proved, ct);
            await emails.ChangeAsync(account, data.Email, context, ct);
        }
        else
        {
            account.Email = data.Email.Trim();
        }

        (account.FirstName, account.LastName) = (data.FirstName, data.LastName);
        (account.Affiliation, account.Position) = (data.Affiliation, data.Position);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = isMoved ? $"{account.Identifier}, another e-mail address" : account.Identifier;
        return isMoved;
    }

    private static async Task<AccountRecord> OwnAsync(
        IQueryable<AccountRecord> accounts,
        ChangeOwnAccount operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        // The installation itself is nobody.
        if (context.Caller.AccountId is not { } id)
        {
            throw AccessErrors.AccountRequired();
        }

        var account = await accounts.SingleAsync(a => a.Id == id, ct);
        if (account.DeactivatedAt is not null)
        {
            throw AccountErrors.Closed(account.Identifier);
        }

        operation.Seen?.MustBe(PersonalData.Of(account).State());
        return account;
    }

    private static bool IsMoved(AccountRecord account, PersonalData data) =>
        AccountRules.EmailKey(data.Email) != account.EmailKey;

    private Task<bool> HasPasswordAsync(AccountRecord account, CancellationToken ct) =>
        db.BuiltInCredentials.AnyAsync(c => c.AccountId == account.Id, ct);

    // Somebody may have set another, or the first, while this waited for its turn.
    private async Task MustBeProvedAsync(AccountRecord account, ProvedPassword? proved, CancellationToken ct)
    {
        if (proved is null ? await HasPasswordAsync(account, ct) : !await passwords.StillCountsAsync(proved, ct))
        {
            throw Refused(AccountProblems.PasswordWrong());
        }
    }

    private static RepositoryException Refused(FieldProblem problem) => AccountErrors.Unsound([problem], problem.Message);
}
