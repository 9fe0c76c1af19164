using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>
/// Makes one account of two: everything the one has or did becomes the other's, and the one is gone with its tokens and password.
/// Refused where one of the two is closed and the other is not, and where the one that goes is the last superuser. The audit log
/// stays as it was written, with a line that says which account became which.
/// </summary>
/// <param name="From">Name of the account that goes.</param>
/// <param name="Into">Name of the account that stays.</param>
[RequiresSuperuser]
public sealed record MergeAccounts(string From, string Into) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class MergeAccountsHandler(RepositoryDb db, IEnumerable<IAccountReferences> references) : IHandle<MergeAccounts>
{
    public async Task HandleAsync(MergeAccounts operation, OperationContext context, CancellationToken ct)
    {
        var into = await db.AccountAsync(operation.Into, ct);
        var from = await db.AccountAsync(operation.From, ct);
        if (from.Id == into.Id)
        {
            throw AccountErrors.MergedIntoItself(from.Identifier);
        }

        if (from.DeactivatedAt is null != into.DeactivatedAt is null)
        {
            throw AccountErrors.OneIsClosed(from.Identifier, into.Identifier);
        }

        await db.MustRemainWithoutAsync(from, ct);
        foreach (var kept in references)
        {
            await kept.MoveAsync(from, into, context, ct);
        }

        db.Accounts.Remove(from);
        context.Changed(OutboxKind.Account, from.Id);
        context.Changed(OutboxKind.Account, into.Id);
        context.AuditDetails = $"{from.Identifier} into {into.Identifier}";
    }
}
