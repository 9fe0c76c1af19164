using Quire.Domain.Errors;

namespace Quire.Repository.Accounts.Providers;

/// <summary>Refusals about who vouches for accounts.</summary>
internal static class ProviderErrors
{
    public static RepositoryException NotFound(string provider) =>
        Refuse.NotFound("provider.target.not-found", $"There is no authentication provider '{provider}'.");

    public static RepositoryException NameMissing() =>
        Refuse.BadRequest("provider.name.missing", $"An authentication provider needs an id.");

    public static RepositoryException KindUnknown(string kind, IEnumerable<string> kinds)
    {
        var known = string.Join(", ", kinds);
        return Refuse.BadRequest(
            "provider.kind.unknown",
            $"There are no authentication providers of the kind '{kind}'; known: {known}."
        );
    }

    public static RepositoryException BuiltInAlone(string kind) =>
        Refuse.BadRequest(
            "provider.kind.built-in",
            $"Of the kind '{kind}' there is one provider, called 'builtin', and it has no other kind."
        );

    public static RepositoryException Unreachable() =>
        Refuse.BadRequest(
            "provider.data.incomplete",
            $"factoryData must name an issuer (an https address, or http on this machine) and a clientId: 'issuer: https://login.example.edu | clientId: quire'."
        );

    public static RepositoryException BuiltInStays() =>
        Refuse.BadRequest("provider.deletion.built-in", $"The provider 'builtin' cannot be deleted. Disable it instead.");

    public static RepositoryException PasswordsOff() =>
        Refuse.Rule(
            "provider.passwords.off",
            $"Accounts with a password are switched off here. An administrator enables the provider 'builtin'."
        );
}
