using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Registering;
using Quire.Repository.Accounts.Sessions;

namespace Quire.Api.Accounts;

/// <summary>
/// Sessions of browsers. They are good at these endpoints alone: programs prove who calls with every call.
/// </summary>
internal static class SessionEndpoints
{
    private static readonly QueryParameter Everywhere = new(
        "everywhere",
        QueryKind.Flag,
        "Whether all sessions of the account end, in other browsers too."
    );

    public static void MapSessionEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/logout", Logout)
            .Says("Logout", "Ends a session; without one it is refused.", 400, 401, 403)
            .IgnoringTokens()
            .WithMetadata(new TakesSessions())
            .Produces<ApiEnvelope<MessagePayload>>();
        api.MapPost("/quire/session", SignInAsync)
            .Says("SignIn", "Opens a session for whoever knows the password of an account.", 400, 403, 429)
            .IgnoringTokens()
            .Takes<SignInRequest>()
            .Produces<ApiEnvelope<SessionResponse>>();
        api.MapGet("/quire/session", Get)
            .Says("GetSession", "Tells who is signed in, and what changes have to be sent with.", 401)
            .IgnoringTokens()
            .WithMetadata(new TakesSessions())
            .Produces<ApiEnvelope<SessionResponse>>();
        api.MapDelete("/quire/session", EndAsync)
            .Says("EndSession", "Ends a session, or all of the account.", 401, 403)
            .Asks(Everywhere)
            .IgnoringTokens()
            .WithMetadata(new TakesSessions())
            .Produces<ApiEnvelope<MessagePayload>>();
        api.MapPost("/quire/session/registration", RegisterAsync)
            .Says("RegisterInSession", "Makes an account for whom a provider vouches, and signs them in.", 302, 400, 401, 403)
            .IgnoringTokens()
            .WithMetadata(new TakesSessions(ChecksForm: true))
            .Takes<RegistrationRequest>()
            .Produces<ApiEnvelope<SessionResponse>>();
        api.MapPost("/quire/session/link", LinkAsync)
            .Says(
                "LinkInSession",
                "Hands an account with a password to the provider that vouches for its owner.",
                400,
                401,
                403,
                429
            )
            .IgnoringTokens()
            .WithMetadata(new TakesSessions())
            .Takes<SignInRequest>()
            .Produces<ApiEnvelope<SessionResponse>>();
    }

    private static async Task<IResult> Logout(Call call, SessionCookies cookies)
    {
        var current = CurrentSession.Of(call.Http) ?? throw AccountRequestErrors.NoSession();
        await call.RunAsync(new EndSession(current.Session, Everywhere: false));
        cookies.Remove(call.Http.Response);
        return Answer.Message("User logged out");
    }

    private static async Task<IResult> SignInAsync(Call call, SessionCookies cookies, InstallationFacts installation)
    {
        Antiforgery.MustBeOwn(call.Http, installation.SiteUrl);
        var body = await JsonBody.ReadAsync<SignInRequest>(call.Http.Request, call.Aborted);
        return Opened(call, cookies, await call.RunAsync(new SignInWithPassword(body.UserName ?? "", body.Password ?? "")));
    }

    private static IResult Get(Call call)
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        var current = Current(call);
        return Answer.Ok(Rendered(current.Session, current.Antiforgery));
    }

    private static async Task<IResult> EndAsync(Call call, SessionCookies cookies)
    {
        await call.RunAsync(new EndSession(Current(call).Session, call.Flag(Everywhere)));
        cookies.Remove(call.Http.Response);
        return Answer.Message("You are signed out.");
    }

    private static async Task<IResult> RegisterAsync(Call call, SessionCookies cookies, InstallationFacts installation)
    {
        var current = Current(call);
        var form = await SentForm.OfAsync(call.Http);
        if (form is not null)
        {
            Antiforgery.MustBeIn(form, current.Antiforgery);
        }

        var session = current.Session;
        var body = form is null
            ? await JsonBody.ReadAsync<RegistrationRequest>(call.Http.Request, call.Aborted)
            : Registration(form);
        var person = session.Vouched ?? throw SessionRequestErrors.NotRegistering();
        await call.RunAsync(
            new RegisterAccount(
                new()
                {
                    ProviderId = person.ProviderId,
                    PersistentUserId = person.Subject,
                    // The name at a provider is a suggestion to people who see it, and may be taken here.
                    UserName = new(null, body.Username ?? person.UserName),
                    FirstName = new(person.FirstName, body.FirstName),
                    LastName = new(person.LastName, body.LastName),
                    Email = new(person.Email, body.EmailAddress),
                    IsEmailVerified = person.IsEmailVerified,
                    Affiliation = body.Affiliation,
                    Position = body.Position,
                    AcceptsTerms = body.TermsAccepted ?? false,
                }
            )
        );
        var answer = await AgainAsync(call, cookies, session);
        return form is null ? answer : TypedResults.Redirect($"{installation.SiteUrl}{ReturnTo(form)}");
    }

    private static RegistrationRequest Registration(IReadOnlyDictionary<string, string> form)
    {
        return new()
        {
            Username = Said("username"),
            FirstName = Said("firstName"),
            LastName = Said("lastName"),
            EmailAddress = Said("emailAddress"),
            TermsAccepted = Said("termsAccepted") is not null,
        };

        string? Said(string field) => form.TryGetValue(field, out var value) && value.Length > 0 ? value : null;
    }

    private static string ReturnTo(IReadOnlyDictionary<string, string> form) =>
        form.TryGetValue("returnTo", out var path) && SignInWay.IsLocal(path) ? path : "/";

    private static async Task<IResult> LinkAsync(Call call, SessionCookies cookies)
    {
        var session = Current(call).Session;
        var body = await JsonBody.ReadAsync<SignInRequest>(call.Http.Request, call.Aborted);
        if (session.Vouched is null)
        {
            throw SessionRequestErrors.NotRegistering();
        }

        await call.RunAsync(new LinkToProvider(session, body.UserName ?? "", body.Password ?? ""));
        return await AgainAsync(call, cookies, session);
    }

    // Now there is an account, with a secret of its own.
    private static async Task<IResult> AgainAsync(Call call, SessionCookies cookies, Session former) =>
        Opened(call, cookies, await call.RunAsync(new SignInWithProvider(former.Vouched!, Way: null, former.Id)));

    private static CurrentSession Current(Call call) => CurrentSession.Of(call.Http) ?? throw SessionRequestErrors.Ended();

    private static IResult Opened(Call call, SessionCookies cookies, OpenedSession opened)
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        cookies.Set(call.Http.Response, opened);
        return Answer.Ok(Rendered(opened.Session, Antiforgery.Of(opened.Secret)));
    }

    private static SessionResponse Rendered(Session session, string antiforgery) =>
        new()
        {
            State = session.AccountId is null ? "registering" : "signedIn",
            Identifier = session.Identifier is { } name ? AssigneeIds.User(name) : null,
            Provider = session.ProviderId,
            Expires = WireTime.Of(session.ExpiresAt),
            Antiforgery = antiforgery,
            Suggested = session.Vouched is { } person
                ? new()
                {
                    Username = person.UserName,
                    FirstName = person.FirstName,
                    LastName = person.LastName,
                    EmailAddress = person.Email,
                }
                : null,
        };
}
