using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>
/// Gives an account another name. Its roles and everything it did stay its own; the audit log stays as it was written.
/// </summary>
/// <param name="Identifier">Name of the account.</param>
/// <param name="NewIdentifier">The new name, without <c>@</c>; nobody else may have it, whatever the letter case.</param>
[RequiresSuperuser]
public sealed record RenameAccount(string Identifier, string NewIdentifier) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class RenameAccountHandler(RepositoryDb db, IEnumerable<IAccountReferences> references) : IHandle<RenameAccount>
{
    public async Task HandleAsync(RenameAccount operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.AccountAsync(operation.Identifier, ct);
        var (former, name) = (account.Identifier, operation.NewIdentifier);
        AccountRules.NameMustBeSound(name);
        var key = name.ToLowerInvariant();
        if (await db.Accounts.AnyAsync(a => a.IdentifierKey == key && a.Id != account.Id, ct))
        {
            throw AccountErrors.RenamedToTaken(name);
        }

        (account.Identifier, account.IdentifierKey) = (name, key);
        if (account.ProviderId == AccountInput.BuiltIn)
        {
            account.PersistentUserId = name;
        }

        foreach (var credential in await db.BuiltInCredentials.Where(c => c.AccountId == account.Id).ToListAsync(ct))
        {
            credential.UserName = name;
        }

        foreach (var kept in references)
        {
            await kept.RenameAsync(account, former, context, ct);
        }

        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = $"{former} to {name}";
    }
}
