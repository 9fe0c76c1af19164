using Quire.Domain.Errors;

namespace Quire.Repository.Accounts;

/// <summary>Refusals about API tokens and the keys accounts are made with.</summary>
internal static class TokenErrors
{
    public static RepositoryException NoAccountKey() =>
        Refuse.Unavailable(
            "account.key.unset",
            $"No key is set for making accounts. An administrator gives one with the setting BuiltinUsers.KEY."
        );

    public static RepositoryException AccountKeyWrong() =>
        Refuse.Unauthenticated("account.key.wrong", $"The key for making accounts is wrong.");

    public static RepositoryException TooManyGuesses(TimeSpan retryAfter) =>
        Refuse.RateLimited("account.sign-in.too-many", $"There were too many wrong attempts. Try again later.", retryAfter);

    public static RepositoryException LookupOff() =>
        Refuse.Rule(
            "account.token-lookup.off",
            $"Tokens are not given for passwords here. An administrator allows it with the setting :AllowApiTokenLookupViaApi."
        );

    public static RepositoryException WrongPassword() => Refuse.BadRequest("account.password.wrong", $"Bad username or password");

    public static RepositoryException NoToken(string account) =>
        Refuse.NotFound("account.token.none", $"User {account} does not have an API token");

    public static RepositoryException NotRenewable(string account) =>
        Refuse.NotFound("account.token.not-renewable", $"{account} has no token to renew.");

    public static RepositoryException NotRemovable(string account) =>
        Refuse.NotFound("account.token.not-removable", $"{account} has no token to delete.");

    public static RepositoryException NotFound() => Refuse.NotFound("account.token.not-found", $"Token not found.");
}
