using Quire.Domain.Errors;

namespace Quire.Repository.Accounts;

/// <summary>What can be wrong with the data of an account, told all at once.</summary>
internal static class AccountProblems
{
    public static FieldProblem NameLength(string name, int min, int max) =>
        new("userName", "account.name.length", $"The username must have {min} to {max} characters.", name);

    public static FieldProblem NameForbidden(string name) =>
        new(
            "userName",
            "account.name.forbidden-character",
            "Found an illegal character(s). Valid characters for a username are a-Z, 0-9, '_', '-', '.', and '@' after the first.",
            name
        );

    public static FieldProblem FirstNameMissing() =>
        new("firstName", "account.first-name.missing", "Please enter your first name.");

    public static FieldProblem LastNameMissing() => new("lastName", "account.last-name.missing", "Please enter your last name.");

    public static FieldProblem PasswordWeak(string sentence) => new("password", "account.password.weak", sentence);

    public static FieldProblem EmailMalformed(string email) =>
        new("email", "account.email.malformed", "Please enter a valid email address.", email);

    public static FieldProblem EmailTaken(string email) =>
        new("email", "account.email.taken", "Another account has this email address.", email);

    public static FieldProblem PasswordNeeded() =>
        new("password", "account.password.needed", "Please enter your password to change the email address.");

    public static FieldProblem PasswordWrong() => new("password", "account.password.wrong", "This is not your password.");
}
