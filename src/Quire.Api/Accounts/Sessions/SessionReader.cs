using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Sessions;

namespace Quire.Api.Accounts.Sessions;

/// <summary>
/// Reads sessions of browsers, at endpoints that take them. What changes something has to be sent with what goes with the
/// session.
/// </summary>
internal sealed class SessionReader(SessionDirectory sessions, SessionCookies cookies, CallerDirectory callers)
    : ICredentialReader
{
    public async ValueTask<Caller?> ReadAsync(HttpContext context)
    {
        if (
            context.GetEndpoint()?.Metadata.GetMetadata<TakesSessions>() is not { } taking
            || cookies.SecretIn(context.Request) is not { } secret
        )
        {
            return null;
        }

        if (await sessions.FindAsync(secret, context.RequestAborted) is not { } session)
        {
            return taking.OrGuest ? null : throw SessionRequestErrors.Ended();
        }

        var current = new CurrentSession(session, Antiforgery.Of(secret));
        if (!IsCheckedLater(taking, context))
        {
            Antiforgery.MustBeIn(context, current.Antiforgery);
        }

        // Whoever is about to make an account is a guest until then.
        var caller = session.AccountId is { } id
            ? await callers.ByAccountAsync(id, Credential.Session, Connected.OriginOf(context), context.RequestAborted)
                ?? throw SessionRequestErrors.Ended()
            : null;
        current.Keep(context);
        return caller;
    }

    /// <summary>Finds the session of a browser where no endpoint asks for it, so that a page can say who is signed in.</summary>
    public async Task NoteAsync(HttpContext context)
    {
        if (
            CurrentSession.Of(context) is null
            && cookies.SecretIn(context.Request) is { } secret
            && await sessions.FindAsync(secret, context.RequestAborted) is { AccountId: not null } session
        )
        {
            new CurrentSession(session, Antiforgery.Of(secret)).Keep(context);
        }
    }

    private static bool IsCheckedLater(TakesSessions taking, HttpContext context) =>
        taking.ChecksForm && (SentForm.IsIn(context) || (taking.InParts && PartReader.BoundaryOf(context.Request) is not null));
}
