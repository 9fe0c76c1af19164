using Quire.Domain.Errors;

namespace Quire.Repository.Accounts;

/// <summary>Refusals about accounts.</summary>
internal static class AccountErrors
{
    public static RepositoryException NotFound(string account) =>
        Refuse.BadRequest("account.target.not-found", $"User {account} not found.");

    public static RepositoryException Deactivated() =>
        Refuse.BadRequest("account.target.deactivated", $"You cannot make a deactivated user a superuser.");

    public static RepositoryException Closed(string account) =>
        Refuse.Rule("account.target.closed", $"The account {account} is closed.");

    public static RepositoryException LastSuperuser(string account) =>
        Refuse.Rule("account.superuser.last", $"'{account}' is the last superuser; make another one first");

    public static RepositoryException LoginTaken(string? user, string? provider) =>
        Refuse.BadRequest("account.login.taken", $"There is an account for '{user}' of provider '{provider}' already.");

    public static RepositoryException NameTaken(string account) =>
        Refuse.BadRequest("account.name.taken", $"There is an account '{account}' already. Choose another name.");

    public static RepositoryException EmailTaken(string email) =>
        Refuse.BadRequest("account.email.taken", $"The email address '{email}' is already taken.");

    public static RepositoryException Unsound(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.BadRequest("account.data.invalid", $"{problems}", list);

    public static RepositoryException PasswordMissing() =>
        Refuse.BadRequest("account.password.missing", $"The query parameter password is missing.");

    public static RepositoryException PasswordWeak(string problems) => Refuse.BadRequest("account.password.weak", $"{problems}");

    public static RepositoryException DictionaryUnreadable() =>
        Refuse.Unavailable(
            "account.dictionary.unreadable",
            $"A file the setting :PVDictionaries names cannot be read, so no password can be looked at."
        );

    public static RepositoryException NoSuperuser() => Refuse.NotFound("account.superuser.none", $"There is no superuser yet.");
}
