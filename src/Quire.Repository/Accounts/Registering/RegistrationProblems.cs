using Quire.Domain.Errors;

namespace Quire.Repository.Accounts.Registering;

/// <summary>What can be wrong with what people say of themselves, told all at once.</summary>
internal static class RegistrationProblems
{
    public static FieldProblem TermsNotAccepted() =>
        new("termsAccepted", "account.registration.terms-not-accepted", "Terms should be accepted.");

    public static FieldProblem Contradicted(string field) =>
        new(
            field,
            "account.registration.contradicted",
            $"Unable to set {field} because it conflicts with an existing claim from the OIDC identity provider."
        );

    public static FieldProblem Missing(string field) =>
        new(
            field,
            "account.registration.missing",
            $"It is required to include the field {field} in the request JSON for registering the user."
        );

    public static FieldProblem EmailTaken() => new("emailAddress", "account.registration.email-taken", "Email already in use.");

    public static FieldProblem NameTaken() => new("username", "account.registration.name-taken", "Username already in use.");
}
