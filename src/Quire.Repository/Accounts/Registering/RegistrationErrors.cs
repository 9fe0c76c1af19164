using Quire.Domain.Errors;

namespace Quire.Repository.Accounts.Registering;

/// <summary>Refusals to people who make themselves accounts.</summary>
internal static class RegistrationErrors
{
    public static RepositoryException Closed() =>
        Refuse.Rule("account.registration.closed", $"People do not make themselves accounts here. Ask an administrator for one.");

    public static RepositoryException Already() =>
        Refuse.Rule("account.registration.already", $"There is an account for this token already.");

    public static RepositoryException Invalid(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.BadRequest("account.registration.invalid", $"{problems}", list);
}
