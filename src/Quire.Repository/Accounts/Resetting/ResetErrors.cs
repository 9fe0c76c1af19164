using Quire.Domain.Errors;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>Refusals to people who set a password.</summary>
internal static class ResetErrors
{
    public static RepositoryException TooOften(TimeSpan retryAfter) =>
        Refuse.RateLimited("account.reset.too-often", $"A link was asked for too often. Try again later.", retryAfter);

    public static RepositoryException LinkUnknown() =>
        Refuse.NotFound(
            "account.reset.unknown",
            $"This link sets no password: it was used, is older than an hour, or another was sent after it. Ask for a new one."
        );

    public static RepositoryException PasswordWrong() =>
        Refuse.BadRequest("account.password.former-wrong", $"The password so far is wrong, or the account has none.");

    public static RepositoryException PasswordThere() =>
        Refuse.Conflict(
            "account.password.there",
            $"The account has a password already, or can have none here. Change one by saying the one so far."
        );
}
