using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Tokens;

/// <summary>
/// Makes a token with a name beside those the caller has, for one program or purpose: it says what it allows and ends by itself.
/// </summary>
/// <param name="Name">What it is for; no two tokens of an account have the same.</param>
/// <param name="Scope">What it allows.</param>
/// <param name="Days">For how many days; a year at most.</param>
[RequiresAccount]
public sealed record CreateToken(string Name, TokenScope Scope, int Days) : ICommand<IssuedToken>, IExclusive
{
    /// <summary>How many an account may have.</summary>
    public const int Most = 100;

    public string TurnOf(Caller caller) => Turns.TokensOf(caller.Identifier);
}

internal sealed class CreateTokenHandler(RepositoryDb db, Notifier notifier) : IHandle<CreateToken, IssuedToken>
{
    public async Task<IssuedToken> HandleAsync(CreateToken operation, OperationContext context, CancellationToken ct)
    {
        // The installation itself has no tokens.
        if (context.Caller.AccountId is not { } account)
        {
            throw TokenErrors.NotFound();
        }

        var name = operation.Name.Trim();
        if (name.Length == 0)
        {
            throw TokenErrors.NameMissing();
        }

        TextLimits.TokenName.MustAllow(name);
        if (operation.Days < 1 || operation.Days > ApiTokens.Lifetime.Days)
        {
            throw TokenErrors.LifetimeOutOfRange(ApiTokens.Lifetime.Days);
        }

        if (await db.ApiTokens.AnyAsync(t => t.AccountId == account && t.Name == name, ct))
        {
            throw TokenErrors.NameTaken(name);
        }

        if (await db.ApiTokens.CountAsync(t => t.AccountId == account && t.Name != null, ct) >= CreateToken.Most)
        {
            throw TokenErrors.TooMany(CreateToken.Most);
        }

        var token = ApiTokens.Create();
        var record = new ApiTokenRecord
        {
            AccountId = account,
            Hash = ApiTokens.Hash(token),
            Name = name,
            Scope = operation.Scope,
            CreatedAt = context.Now,
            ExpiresAt = context.Now.AddDays(operation.Days),
        };
        db.ApiTokens.Add(record);
        await db.SaveChangesAsync(ct);
        context.Changed(OutboxKind.Account, account);
        await notifier.TellAsync(context, NotificationKinds.TokenCreated, [account], new(null, null, name), ct);
        context.AuditDetails = $"{context.Caller.Identifier} '{name}' {TokenScopes.NameOf(operation.Scope)}";
        return new(new(record.Id, name, record.Scope, record.CreatedAt, record.ExpiresAt, null), token);
    }
}
