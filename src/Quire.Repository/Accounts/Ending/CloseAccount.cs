using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Ending;

/// <summary>
/// Lets nobody in by an account any more: its tokens end, its password opens nothing, and it is no superuser. What it did stays
/// under its name. Refused where nobody else would be left to look after the installation.
/// </summary>
/// <param name="Identifier">Name of the account.</param>
[RequiresSuperuser]
public sealed record CloseAccount(string Identifier) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class CloseAccountHandler(RepositoryDb db, AccountClosing closing) : IHandle<CloseAccount, string>
{
    public async Task<string> HandleAsync(CloseAccount operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.AccountAsync(operation.Identifier, ct);
        await closing.CloseAsync(account, context, ct);
        context.Changed(OutboxKind.Account, account.Id);
        return account.Identifier;
    }
}
