using Quire.Domain.Errors;

namespace Quire.Repository.Accounts.Signing;

/// <summary>Refusals to sign addresses.</summary>
internal static class SigningErrors
{
    public static RepositoryException NoToken(string account) =>
        Refuse.Conflict(
            "account.signing.no-token",
            $"The account {account} has no API token to sign with, or there is none such."
        );

    public static RepositoryException OutOfRange(int most) =>
        Refuse.BadRequest("account.signing.minutes", $"An address is signed for 1 to {most} minutes.");
}
