using Quire.Domain.Errors;

namespace Quire.Api.Accounts.OpenId;

/// <summary>Refusals of bearer tokens.</summary>
internal static class OpenIdErrors
{
    public static RepositoryException Unauthorized() =>
        Refuse.Unauthenticated(
            "request.bearer.unauthorized",
            $"This bearer token is no good here: it is of another issuer, for somebody else, too old, or not signed as it should be."
        );

    public static RepositoryException NoProvider() =>
        Refuse.Unauthenticated(
            "request.bearer.no-provider",
            $"Bearer tokens are not taken here: no OpenID Connect provider is enabled."
        );

    public static RepositoryException NoAccount() =>
        Refuse.Rule(
            "request.bearer.no-account",
            $"The bearer token is good, but nobody here has an account linked to it. Register with it first: POST /api/users/register."
        );

    public static RepositoryException Missing() => Refuse.BadRequest("request.bearer.missing", $"Bearer token required.");

    public static RepositoryException IssuerAway() =>
        Refuse.Unavailable(
            "request.bearer.issuer-away",
            $"Whoever issues these bearer tokens does not answer, so none can be checked. Try again later.",
            TimeSpan.FromSeconds(10)
        );
}
