namespace Quire.Web.Accounts;

/// <summary>Fields of forms about accounts, by what the repository calls what stands in them.</summary>
internal static class AccountFields
{
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["userName"] = "username",
        ["username"] = "username",
        ["firstName"] = "firstName",
        ["lastName"] = "lastName",
        ["email"] = "emailAddress",
        ["emailAddress"] = "emailAddress",
        // Limits of texts call them so.
        ["First name"] = "firstName",
        ["Last name"] = "lastName",
        ["Email"] = "emailAddress",
        ["Affiliation"] = "affiliation",
        ["Position"] = "position",
        ["affiliation"] = "affiliation",
        ["position"] = "position",
        ["password"] = "password",
        ["termsAccepted"] = "termsAccepted",
    };
}
