using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Takes away every role an account was given, and its memberships of groups.</summary>
/// <param name="Identifier">Name of the account.</param>
[RequiresSuperuser]
public sealed record RevokeAllRoles(string Identifier) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class RevokeAllRolesHandler(RepositoryDb db, IEnumerable<IAccountReferences> references) : IHandle<RevokeAllRoles>
{
    public async Task HandleAsync(RevokeAllRoles operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.AccountAsync(operation.Identifier, ct);
        foreach (var kept in references)
        {
            await kept.RevokeAsync(account, context, ct);
        }

        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = account.Identifier;
    }
}
