using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>Opens a session for whoever was given a link by those who run the installation; the link is good once.</summary>
/// <param name="Token">What the link says.</param>
[Open("what was shown to whoever runs the installation is the proof")]
public sealed record SignInByLink(string Token) : ICommand<OpenedSession>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class SignInByLinkHandler(RepositoryDb db, AuthenticationProviders providers, SessionOpening opening)
    : IHandlePrepared<SignInByLink, string, OpenedSession>
{
    /// <summary>
    /// What is stored of the link. One that signs nobody in keeps nobody waiting, and one of a provider that is off is not used
    /// up.
    /// </summary>
    public async Task<string> PrepareAsync(SignInByLink operation, OperationContext context, CancellationToken ct)
    {
        var hash = SessionSecrets.LinkHash(operation.Token);
        var provider =
            await db
                .Sessions.Where(s => s.Hash == hash && s.ExpiresAt > context.Now)
                .Select(s =>
                    db.Accounts.Where(a => a.Id == s.AccountId && a.DeactivatedAt == null)
                        .Select(a => a.ProviderId)
                        .FirstOrDefault()
                )
                .SingleOrDefaultAsync(ct)
            ?? throw SessionErrors.LinkUnknown();
        return await providers.FindAsync(provider, ct) is { Enabled: true } ? hash : throw SessionErrors.ProviderOff(provider);
    }

    public async Task<OpenedSession> HandleAsync(
        SignInByLink operation,
        string hash,
        OperationContext context,
        CancellationToken ct
    )
    {
        var link = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Hash == hash && s.ExpiresAt > context.Now, ct);
        var account = link is null ? null : await db.Accounts.SingleOrDefaultAsync(a => a.Id == link.AccountId, ct);
        if (account is not { DeactivatedAt: null } || await db.Sessions.Where(s => s.Id == link!.Id).ExecuteDeleteAsync(ct) == 0)
        {
            throw SessionErrors.LinkUnknown();
        }

        context.AuditDetails = account.Identifier;
        return await opening.OpenAsync(account, context, ct);
    }
}
