using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Replaces the tokens of somebody who lost theirs by a fresh one; all there were stop working.</summary>
/// <param name="Identifier">Name of the account; null for the first superuser there is.</param>
[RequiresSuperuser]
public sealed record RenewLostToken(string? Identifier) : ICommand<RenewedToken>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.TokensOf(Identifier ?? "");
}

internal sealed class RenewLostTokenHandler(RepositoryDb db) : IHandle<RenewLostToken, RenewedToken>
{
    public async Task<RenewedToken> HandleAsync(RenewLostToken operation, OperationContext context, CancellationToken ct)
    {
        var first = await db.FirstSuperuserAsync(ct);
        var account = operation.Identifier is { } name
            ? await db.AccountAsync(name, ct)
            : first ?? throw AccountErrors.NoSuperuser();
        if (account.DeactivatedAt is not null)
        {
            throw AccountErrors.Closed(account.Identifier);
        }

        await db.ApiTokens.Where(t => t.AccountId == account.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = account.Identifier;
        var token = await db.IssueTokenAsync(account, context.Now, ct);
        return new(account.Identifier, token, context.Now + ApiTokens.Lifetime) { IsFirstSuperusers = account.Id == first?.Id };
    }
}
