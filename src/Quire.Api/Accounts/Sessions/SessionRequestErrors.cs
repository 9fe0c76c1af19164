using Quire.Domain.Errors;

namespace Quire.Api.Accounts.Sessions;

/// <summary>Refusals of requests of browsers.</summary>
internal static class SessionRequestErrors
{
    public static RepositoryException Ended() =>
        Refuse.Unauthenticated("request.session.ended", $"You are not signed in, or no longer. Sign in again.");

    public static RepositoryException NotRegistering() =>
        Refuse.Rule("request.session.not-registering", $"You have an account, and there is nothing to finish.");

    public static RepositoryException Forged() =>
        Refuse.Rule(
            "request.session.forged",
            $"This did not come from a page of this installation, or from one of before you signed in. Load the page again."
        );

    public static RepositoryException NoWay() =>
        Refuse.BadRequest(
            "request.sign-in.no-way",
            $"This is not the end of a way that began here in this browser, or it took longer than ten minutes. Sign in again."
        );

    public static RepositoryException OtherIssuer() =>
        Refuse.BadRequest("request.sign-in.issuer", $"Somebody else answered than was asked. Sign in again.");

    public static RepositoryException Refused(string error) =>
        Refuse.BadRequest("request.sign-in.refused", $"The provider did not let you in: {error}.");

    public static RepositoryException CodeRefused() =>
        Refuse.BadRequest(
            "request.sign-in.code",
            $"The provider does not vouch for you with what you brought from it. Sign in again."
        );

    public static RepositoryException ProviderUnknown(string provider) =>
        Refuse.NotFound("request.sign-in.provider", $"Nobody signs in with '{provider}' here.");

    public static RepositoryException ElsewhereAfter() =>
        Refuse.BadRequest("request.sign-in.return", $"returnTo must be a path of this installation, such as /dataverse/root.");
}
