namespace Quire.Api.Http.Wording;

/// <summary>How access, roles, licences, settings and searches are spoken of on the wire.</summary>
internal static class AccessTexts
{
    private static readonly string[] LicenseChanges =
        ["CreateLicense", "DeleteLicense", "SetDefaultLicense", "SetLicenseActive", "SetLicenseOrder"];

    public static IReadOnlyList<WireText> All { get; } =
    [
        WireText.Of("request.token.unknown", "Bad API key"),
        WireText.Of("access.account.required", "Only authenticated users can perform the requested operation"),
        WireText.Of("access.permission.missing", "User {caller} is not permitted to perform requested action."),

        // Who may not change licences is told so in the words of a method of its own.
        WireText.Of("request.token.unknown", "api key required") with { At = LicenseChanges },
        WireText.Of("access.account.required", "api key required") with { At = LicenseChanges },
        WireText.Of("access.superuser.required", "must be superuser") with { At = LicenseChanges, Status = 403 },
        WireText.Of("license.target.not-found", "License with ID {license} not found.") with { At = ["DeleteLicense"] },

        WireText.Of("access.role.not-in-place", "Can't find role named '{role}' in dataverse {collection}"),
        WireText.Of("access.role.not-in-place", "Cannot find role named '{role}' in dataverse {collection}") with { At = ["AssignDatasetRole"] },

        WireText.Of("setting.list.empty", "Empty or invalid JSON object"),
        WireText.Of("search.token.required", "Please provide a key query parameter (?key=XXX) or via the HTTP header X-Dataverse-key"),
        WireText.Of("search.collection.unknown", "Could not find dataverse with alias {alias}"),
    ];
}
