using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Accounts.Sessions;

namespace Quire.Api.Accounts.Sessions;

/// <summary>The way of a browser to a provider and back.</summary>
internal static class SignInEndpoints
{
    private static readonly QueryParameter ReturnTo = new(
        "returnTo",
        QueryKind.Text,
        "Path of this installation people come to in the end; the start page without one."
    );

    private static readonly QueryParameter Code = new("code", QueryKind.Text, "What the provider gave.");
    private static readonly QueryParameter State = new("state", QueryKind.Text, "What the way began with.");
    private static readonly QueryParameter Issuer = new("iss", QueryKind.Text, "Who sent it.");
    private static readonly QueryParameter Error = new("error", QueryKind.Text, "Why the provider let nobody in.");

    public static void MapSignInEndpoints(this IEndpointRouteBuilder signIn)
    {
        signIn
            .MapGet("/{provider}", BeginAsync)
            .Says("BeginSignIn", "Sends a browser to a provider, to sign in there.", 302, 400, 404, 503)
            .Asks(ReturnTo)
            .IgnoringTokens();
        signIn
            .MapGet("/{provider}/callback", FinishAsync)
            .Says("FinishSignIn", "Signs in who comes back from a provider.", 302, 400, 403, 404, 503)
            .Asks(Code, State, Issuer, Error)
            .IgnoringTokens();
    }

    private static async Task<IResult> BeginAsync(
        string provider,
        Call call,
        ProviderSignIn signIn,
        SessionCookies cookies,
        TimeProvider time
    )
    {
        var returnTo = call.Query(ReturnTo) ?? "/";
        if (!SignInWay.IsLocal(returnTo))
        {
            throw SessionRequestErrors.ElsewhereAfter();
        }

        var way = new SignInWay(provider, SessionSecrets.Create(), time.GetUtcNow(), returnTo);
        var address = await signIn.AddressAsync(way, call.Aborted);
        cookies.SetWay(call.Http.Response, way.Written, SignInWay.Longest);
        return Away(call, address);
    }

    private static async Task<IResult> FinishAsync(
        string provider,
        Call call,
        ProviderSignIn signIn,
        SessionCookies cookies,
        InstallationFacts installation,
        TimeProvider time
    )
    {
        var way = SignInWay.Read(cookies.WayIn(call.Http.Request), time.GetUtcNow());
        cookies.RemoveWay(call.Http.Response);
        if (way is null || way.ProviderId != provider || call.Query(State) != way.State)
        {
            throw SessionRequestErrors.NoWay();
        }

        if (call.Query(Error) is { } error)
        {
            throw SessionRequestErrors.Refused(error);
        }

        var code = call.Query(Code) ?? throw SessionRequestErrors.NoWay();
        var person = await signIn.PersonAsync(way, code, call.Query(Issuer), call.Aborted);
        var opened = await call.RunAsync(new SignInWithProvider(person, way.Digest));
        cookies.Set(call.Http.Response, opened);
        // Who has no account yet finishes that first.
        return Away(
            call,
            opened.Session.AccountId is not null
                ? $"{installation.SiteUrl}{way.ReturnTo}"
                : $"{installation.SiteUrl}/account/register?returnTo={Uri.EscapeDataString(way.ReturnTo)}"
        );
    }

    private static IResult Away(Call call, string address)
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        call.Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Redirect(address);
    }
}
