using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Ending;

/// <summary>
/// Closes an account for good: nobody gets in by it, it holds no role and belongs to no group, and nothing is kept of the person
/// but the name of the account, which stands beside what it did, and what was answered in guestbooks, which belongs to those who
/// asked. Gives that name.
/// </summary>
/// <param name="Account">The account.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeactivateAccount(AccountRef Account) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class DeactivateAccountHandler(
    RepositoryDb db,
    AccountClosing closing,
    IEnumerable<IAccountReferences> references
) : IHandle<DeactivateAccount, string>
{
    public async Task<string> HandleAsync(DeactivateAccount operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.AccountAsync(operation.Account, ct);
        await closing.CloseAsync(account, context, ct);
        foreach (var kept in references)
        {
            await kept.RevokeAsync(account, context, ct);
            await kept.RemoveAsync(account, context, ct);
        }

        await db.BuiltInCredentials.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(ct);
        Forget(account);
        context.Changed(OutboxKind.Account, account.Id);
        return account.Identifier;
    }

    // What its provider knows it by stays, so that signing in there again does not make another account.
    private static void Forget(AccountRecord account)
    {
        (account.FirstName, account.LastName, account.Email) = ("", "", "");
        // No address anybody could have.
        account.EmailKey = string.Create(CultureInfo.InvariantCulture, $"deactivated:{account.Id}");
        (account.Affiliation, account.Position, account.EmailConfirmedAt) = (null, null, null);
    }
}
