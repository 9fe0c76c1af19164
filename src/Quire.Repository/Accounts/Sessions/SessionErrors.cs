using Quire.Domain.Errors;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>Refusals to people who sign in with a browser.</summary>
internal static class SessionErrors
{
    public static RepositoryException NotRegistering() =>
        Refuse.Rule(
            "session.registration.none",
            $"There is nothing to finish here: sign in with a provider first, which vouches for you."
        );

    public static RepositoryException Closed() =>
        Refuse.Rule("session.account.closed", $"This account is closed. Nobody gets in by it.");

    public static RepositoryException LinkUnknown() =>
        Refuse.NotFound(
            "session.link.unknown",
            $"This link signs nobody in: it was used, or is older than 8 hours. Ask whoever runs the server for another."
        );

    public static RepositoryException ProviderOff(string provider) =>
        Refuse.NotFound("session.provider.off", $"Nobody signs in with '{provider}' here.");

    public static RepositoryException UsedAlready() =>
        Refuse.BadRequest("session.sign-in.used", $"You came this way before. Sign in again.");

    public static RepositoryException NoPasswordAccount() =>
        Refuse.BadRequest("session.link.wrong", $"The name or the password is wrong, or the account has none.");
}
