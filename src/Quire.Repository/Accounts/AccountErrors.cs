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

    public static RepositoryException HasTraces(string account, string reasons) =>
        Refuse.BadRequest("account.deletion.traces", $"Could not delete the account {account} because {reasons}.");

    public static RepositoryException MergedIntoItself(string account) =>
        Refuse.BadRequest("account.merge.itself", $"The account {account} cannot be merged into itself.");

    public static RepositoryException OneIsClosed(string from, string into) =>
        Refuse.BadRequest(
            "account.merge.one-closed",
            $"Of {from} and {into} one is closed and the other is not: accounts are merged when both are open or both are closed."
        );

    public static RepositoryException RenamedToTaken(string account) =>
        Refuse.BadRequest("account.renaming.taken", $"There is an account '{account}' already. Choose another name.");

    public static RepositoryException NoSuchTrace(string? element) =>
        Refuse.BadRequest("account.traces.unknown", $"There are no traces called '{element}'.");

    public static RepositoryException OfSomebodyElse() =>
        Refuse.Rule("account.collections.not-own", $"This is told to the owner of the account and to superusers.");

    public static RepositoryException NoSuchPermission(string permission) =>
        Refuse.BadRequest("account.collections.permission-unknown", $"There is no permission '{permission}'.");

    public static RepositoryException BuiltInAlready(string account) =>
        Refuse.BadRequest("account.conversion.built-in", $"The account {account} is one of this installation already.");

    public static RepositoryException NoneToConvert(string email) =>
        Refuse.BadRequest("account.conversion.none", $"No account with a password has the e-mail address {email}.");

    public static RepositoryException PasswordUnknown() =>
        Refuse.BadRequest("account.conversion.password-wrong", $"The password is not that of the account.");

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
