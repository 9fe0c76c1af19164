using Quire.Domain.Errors;

namespace Quire.Repository.Accounts.Registering;

/// <summary>Refusals to people who make themselves accounts.</summary>
internal static class RegistrationErrors
{
    public static RepositoryException Closed() =>
        Refuse.Rule("account.registration.closed", $"People do not make themselves accounts here. Ask an administrator for one.");

    public static RepositoryException LinkUnknown() =>
        Refuse.NotFound(
            "account.sign-up.unknown",
            $"This link makes no account: it was used, is older than an hour, or another was sent after it. Ask for a new one."
        );

    public static RepositoryException TooOften(TimeSpan retryAfter) =>
        Refuse.RateLimited("account.sign-up.too-often", $"A link was asked for too often. Try again later.", retryAfter);

    public static RepositoryException NotHere() =>
        Refuse.Rule("account.sign-up.password", $"An account with a password is made on the page the link in the mail leads to.");

    public static RepositoryException Already() =>
        Refuse.Rule("account.registration.already", $"There is an account for this token already.");

    public static RepositoryException Invalid(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.BadRequest("account.registration.invalid", $"{problems}", list);
}
