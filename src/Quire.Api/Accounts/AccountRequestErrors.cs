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

    public static RepositoryException NoSuchScope(string? scope) =>
        Refuse.BadRequest("request.token.scope-unknown", $"'{scope}' is no scope: say all, deposit or read.");

    public static RepositoryException NoAddress(string? address) =>
        Refuse.BadRequest(
            "request.signing.address",
            $"'{address}' is no address that can be signed: say an absolute one, with http or https."
        );

    public static RepositoryException NoMethod(string method) =>
        Refuse.BadRequest("request.signing.method", $"Addresses are not signed for the method {method}.");
}
