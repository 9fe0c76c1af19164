using Quire.Domain.Errors;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>Refusals about e-mail addresses that are to be confirmed.</summary>
internal static class ConfirmationErrors
{
    public static RepositoryException NoneFor(long account) =>
        Refuse.BadRequest(
            "account.confirmation.none",
            $"The account with the number {account} was not asked to confirm its address."
        );

    public static RepositoryException ConfirmedAlready(string email) =>
        Refuse.BadRequest("account.confirmation.done", $"The address {email} is confirmed already.");

    public static RepositoryException TooOften(TimeSpan retryAfter) =>
        Refuse.RateLimited("account.confirmation.too-often", $"A mail was asked for too often. Try again later.", retryAfter);

    public static RepositoryException Unknown() =>
        Refuse.NotFound(
            "account.confirmation.unknown",
            $"This confirms no address: it is unknown, used, too old, or of an address the account has no longer."
        );
}
