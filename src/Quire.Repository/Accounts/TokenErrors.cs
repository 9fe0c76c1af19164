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

    public static RepositoryException NameMissing() =>
        Refuse.BadRequest("account.token.name-missing", $"Say what the token is for: it needs a name.");

    public static RepositoryException NameTaken(string name) =>
        Refuse.Conflict(
            "account.token.name-taken",
            $"You have a token '{name}' already. Choose another name, or end that one first."
        );

    public static RepositoryException TooMany(int most) =>
        Refuse.Conflict("account.token.too-many", $"You have {most} tokens. End some that are not used any more.");

    public static RepositoryException LifetimeOutOfRange(int most) =>
        Refuse.BadRequest("account.token.lifetime", $"A token is valid for 1 to {most} days.");

    public static RepositoryException NoSuchToken(long token) =>
        Refuse.NotFound("account.token.unknown", $"You have no token with the number {token}.");
}
