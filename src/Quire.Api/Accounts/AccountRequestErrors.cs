using Quire.Domain.Errors;

namespace Quire.Api.Accounts;

/// <summary>Refusals of requests about accounts that cannot be read.</summary>
internal static class AccountRequestErrors
{
    public static RepositoryException NoSuchNumber(string account) =>
        Refuse.BadRequest("request.account.id-malformed", $"User {account} not found.");

    public static RepositoryException Unreadable() =>
        Refuse.BadRequest(
            "request.conversion.malformed",
            $"The body is the e-mail address of the account, its password, and its new address, with colons between them, and after them the provider and the name there."
        );

    public static RepositoryException NoSession() =>
        Refuse.BadRequest(
            "request.session.none",
            $"Nobody is signed in here by a session: programs call with a token, which is removed with DELETE /api/users/token."
        );
}
