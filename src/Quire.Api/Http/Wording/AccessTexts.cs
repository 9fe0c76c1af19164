namespace Quire.Api.Http.Wording;

/// <summary>How access, roles, licences, settings and searches are spoken of on the wire.</summary>
internal static class AccessTexts
{
    private static readonly string[] LicenseChanges =
    [
        "CreateLicense",
        "DeleteLicense",
        "SetDefaultLicense",
        "SetLicenseActive",
        "SetLicenseOrder",
    ];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("request.token.unknown", "Bad API key"),
        RefusalText.Of("request.signature.bad", "Bad signed URL"),
        RefusalText.Of("access.account.required", "Only authenticated users can perform the requested operation"),
        RefusalText.Of("access.permission.missing", "User {caller} is not permitted to perform requested action."),
        // Who may not change licences is told so in the words of a method of its own.
        RefusalText.Of("request.token.unknown", "api key required") with
        {
            At = LicenseChanges,
        },
        RefusalText.Of("access.account.required", "api key required") with
        {
            At = LicenseChanges,
        },
        RefusalText.Of("access.superuser.required", "must be superuser") with
        {
            At = LicenseChanges,
            Status = 403,
        },
        RefusalText.Of("access.superuser.required", "Not a superuser") with
        {
            At = ["ListLimitReaders", "SetLimitReaders", "AddLimitReader", "RemoveLimitReader"],
            Status = 403,
        },
        RefusalText.Of("access.limit.reader-unknown", "Invalid role assignee identifier: {assignee}"),
        RefusalText.Of("access.limit.no-reader", "Invalid role assignee identifier: {assignee}"),
        RefusalText.Of("license.target.not-found", "License with ID {license} not found.") with
        {
            At = ["DeleteLicense"],
        },
        RefusalText.Of("access.assignee.unknown", "Assignee not found"),
        RefusalText.Of("access.role.not-found", "role with id {role} not found"),
        RefusalText.Of("access.role.alias-not-found", "role with alias {alias} not found"),
        RefusalText.Of("access.role.alias-taken", "Role with this alias already exists."),
        RefusalText.Of("access.role.built-in", "May not delete Built In Role {role}."),
        RefusalText.Of("access.role.invalid", "{problems}") with
        {
            EachProblem = " {message}",
        },
        RefusalText.Of("access.role.hidden", "Permission required to view roles."),
        RefusalText.Of("access.role.granted", "Role has already been granted."),
        RefusalText.Of("access.role.not-in-place", "Can't find role named '{role}' in dataverse {collection}"),
        RefusalText.Of("access.role.not-in-place", "Cannot find role named '{role}' in dataverse {collection}") with
        {
            At = ["AssignDatasetRole"],
        },
        RefusalText.Of("preview.anonymized.off", "Anonymized Access not enabled") with
        {
            Status = 406,
        },
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At = ["SpreadAssignments"],
            Status = 403,
        },
        RefusalText.Of("collection.target.not-found", "Could not find dataverse based on alias supplied: {alias}.") with
        {
            At = ["SpreadAssignments"],
        },
        RefusalText.Of(
            "access.permission.missing",
            "You do not have permission to view the role assignment history for this dataset"
        ) with
        {
            At = ["ListDatasetHistory", "ListFilesHistory"],
            Status = 403,
        },
        RefusalText.Of(
            "access.permission.missing",
            "You do not have permission to view the role assignment history for this dataverse"
        ) with
        {
            At = ["ListCollectionHistory"],
            Status = 403,
        },
        RefusalText.Of("setting.list.empty", "Empty or invalid JSON object"),
        RefusalText.Of(
            "search.token.required",
            "Please provide a key query parameter (?key=XXX) or via the HTTP header X-Dataverse-key"
        ),
        RefusalText.Of("search.collection.unknown", "Could not find dataverse with alias {alias}"),
    ];
}
