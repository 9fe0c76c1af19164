using Quire.Testing;
using static Quire.Api.Tests.Access.Permissions.Given;

namespace Quire.Api.Tests.Access.Permissions;

/// <summary>
/// Calls about the installation. Administration asks nobody who they are: what guards it is the blocking of its endpoints.
/// </summary>
public sealed class InstallationPermissionTests
{
    private const string LicenseRefusal = "api key required|must be superuser";
    private const string NewLicense =
        """{"name":"{new}","uri":"https://licenses.example.org/{new}","active":true,"sortOrder":9}""";
    private const string NewAccount =
        """{"authenticationProviderId":"orcid","persistentUserId":"{new}","identifier":"{new}","firstName":"A","lastName":"B","email":"{new}@example.edu"}""";
    private const string NewUser = """{"userName":"{new}","firstName":"A","lastName":"B","email":"{new}@example.edu"}""";
    private const string Block = "#metadataBlock\tname\tdataverseAlias\tdisplayName\n\tcitation\t\tCitation Metadata\n";

    private const string NewRole = """{"alias":"{new}","name":"New","permissions":["DownloadFile"]}""";

    private const string NewIpGroup =
        """{"alias":"{new}","name":"New","addresses":["192.0.2.7"],"ranges":[["2001:db8::1","2001:db8::f"]]}""";
    private const string NewMailGroup = """{"alias":"{new}","name":"New","domains":["nobody.example.org"]}""";
    private const string NewShibbolethGroup =
        """{"name":"New","attribute":"Shib-Identity-Provider","pattern":"https://nobody.example.org/idp"}""";

    // csharpier-ignore
    internal static readonly PermissionRow[] Rows =
    [
        //                                                                                       gue str con cur adm sup
        new("ListLicenses", "GET /api/licenses", Nothing,                                      "200 200 200 200 200 200"),
        new("GetLicense", "GET /api/licenses/default", Nothing,                                "200 200 200 200 200 200"),
        new("GetLicense", "GET /api/licenses/{license}", License,                              "200 200 200 200 200 200"),
        new("CreateLicense", "POST /api/licenses", Nothing,                                    "401 403 403 403 403 201") { Body = NewLicense, Refusal = LicenseRefusal },
        new("SetDefaultLicense", "PUT /api/licenses/default/1", Nothing,                       "401 403 403 403 403 200") { Refusal = LicenseRefusal },
        new("SetLicenseActive", "PUT /api/licenses/{license}/:active/false", License,          "401 403 403 403 403 200") { Refusal = LicenseRefusal },
        new("SetLicenseOrder", "PUT /api/licenses/{license}/:sortOrder/3", License,            "401 403 403 403 403 200") { Refusal = LicenseRefusal, Repeatable = true },
        new("DeleteLicense", "DELETE /api/licenses/{license}", License,                        "401 403 403 403 403 200") { Refusal = LicenseRefusal },
        new("GetRole", "GET /api/roles/:alias?alias=curator", Nothing,                         "403 403 403 403 403 200") { Refusal = "Permission required to view roles." },
        new("ListSelectableRoles", "GET /api/roles/userSelectable", Nothing,                   "401 200 200 200 200 200"),
        new("ListInstallationRoles", "GET /api/admin/roles", Nothing,                          "200 200 200 200 200 200"),
        new("CreateInstallationRole", "POST /api/admin/roles", Nothing,                        "200 200 200 200 200 200") { Body = NewRole },
        new("UpdateRole", "PUT /api/admin/roles/{role}", OwnRole,                              "200 200 200 200 200 200") { Body = NewRole },
        new("DeleteRole", "DELETE /api/admin/roles/{role}", OwnRole,                           "200 200 200 200 200 200"),
        new("ListAssignmentsOf", "GET /api/admin/assignments/assignees/:guest", Nothing,       "200 200 200 200 200 200"),
        new("GetAssignee", "GET /api/admin/assignee/:guest", Nothing,                          "200 200 200 200 200 200"),
        new("SpreadAssignments", "GET /api/admin/dataverse/root/addRoleAssignmentsToChildren", Nothing, "401 403 403 403 403 400") { Refusal = "Superusers only.|InheritParentRoleAssignments does not list any roles on this instance" },
        new("ListIpGroups", "GET /api/admin/groups/ip", Nothing,                               "200 200 200 200 200 200"),
        new("CreateIpGroup", "POST /api/admin/groups/ip", Nothing,                             "201 201 201 201 201 201") { Body = NewIpGroup },
        new("SetIpGroup", "PUT /api/admin/groups/ip/{ipGroup}", RuleGroups,                    "201 201 201 201 201 201") { Body = NewIpGroup },
        new("GetIpGroup", "GET /api/admin/groups/ip/{ipGroup}", RuleGroups,                    "200 200 200 200 200 200"),
        new("DeleteIpGroup", "DELETE /api/admin/groups/ip/{ipGroup}", RuleGroups,              "200 200 200 200 200 200"),
        new("ListMailDomainGroups", "GET /api/admin/groups/domain", Nothing,                   "200 200 200 200 200 200"),
        new("CreateMailDomainGroup", "POST /api/admin/groups/domain", Nothing,                 "201 201 201 201 201 201") { Body = NewMailGroup },
        new("SetMailDomainGroup", "PUT /api/admin/groups/domain/{mailGroup}", RuleGroups,      "201 201 201 201 201 201") { Body = NewMailGroup },
        new("GetMailDomainGroup", "GET /api/admin/groups/domain/{mailGroup}", RuleGroups,      "200 200 200 200 200 200"),
        new("DeleteMailDomainGroup", "DELETE /api/admin/groups/domain/{mailGroup}", RuleGroups, "200 200 200 200 200 200"),
        new("ListShibbolethGroups", "GET /api/admin/groups/shib", Nothing,                     "200 200 200 200 200 200"),
        new("CreateShibbolethGroup", "POST /api/admin/groups/shib", Nothing,                   "200 200 200 200 200 200") { Body = NewShibbolethGroup },
        new("DeleteShibbolethGroup", "DELETE /api/admin/groups/shib/{shibbolethGroup}", RuleGroups, "200 200 200 200 200 200"),
        new("GetOwnAccount", "GET /api/users/:me", Nothing,                                    "401 200 200 200 200 200"),
        new("GetTokenExpiry", "GET /api/users/token", Nothing,                                 "401 200 200 200 200 200"),
        new("RenewToken", "POST /api/users/token/recreate", OwnAccount,                        "404 200 200 200 200 200") { Refusal = "Token for :guest" },
        new("RemoveToken", "DELETE /api/users/token", OwnAccount,                              "404 200 200 200 200 200") { Refusal = "Token for :guest" },
        new("GetAccount", "GET /api/admin/authenticatedUsers/{account}", OtherAccount,         "200 200 200 200 200 200"),
        new("CreateAccount", "POST /api/admin/authenticatedUsers", Nothing,                    "200 200 200 200 200 200") { Body = NewAccount },
        new("ListAccounts", "GET /api/admin/list-users?itemsPerPage=2", Nothing,               "403 403 403 403 403 200") { Refusal = "Forbidden. You must be a superuser." },
        new("ListAllAccounts", "GET /api/admin/authenticatedUsers", Nothing,                   "403 403 403 403 403 200") { Refusal = "Superusers only." },
        new("DeleteAccount", "DELETE /api/admin/authenticatedUsers/{account}", OtherAccount,   "200 200 200 200 200 200"),
        new("DeleteAccount", "DELETE /api/admin/authenticatedUsers/id/{accountId}", OtherAccount, "200 200 200 200 200 200"),
        new("DeactivateAccount", "POST /api/admin/authenticatedUsers/{account}/deactivate", OtherAccount, "200 200 200 200 200 200"),
        new("DeactivateAccount", "POST /api/admin/authenticatedUsers/id/{accountId}/deactivate", OtherAccount, "200 200 200 200 200 200"),
        new("MergeAccounts", "POST /api/users/{account}/mergeIntoUser/dataverseAdmin", OtherAccount, "401 401 401 401 401 200") { Refusal = "Only superusers can merge users" },
        new("RenameAccount", "POST /api/users/{account}/changeIdentifier/{new}", OtherAccount, "401 401 401 401 401 200") { Refusal = "Only superusers can change userIdentifiers" },
        new("RenameAccount", "PUT /api/users/{account}/changeIdentifier/{new}", OtherAccount,  "401 401 401 401 401 200") { Refusal = "Only superusers can change userIdentifiers" },
        new("RevokeAllRoles", "POST /api/users/{account}/removeRoles", OtherAccount,           "401 401 401 401 401 200") { Refusal = "Only superusers may do this." },
        new("GetAccountTraces", "GET /api/users/{account}/traces", OtherAccount,               "401 401 401 401 401 200") { Refusal = "Only superusers may do this." },
        new("GetAccountTraces", "GET /api/users/{account}/traces/datasetCreator", OtherAccount, "401 401 401 401 401 200") { Refusal = "Only superusers may do this." },
        new("ListPermittedCollections", "GET /api/users/{account}/allowedCollections/any", OtherAccount, "401 403 403 403 403 200") { Refusal = "This API call can be used by|Authentication is required." },
        new("ConvertToBuiltIn", "PUT /api/admin/authenticatedUsers/id/{accountId}/convertRemoteToBuiltIn", RemoteAccount, "403 403 403 403 403 200") { Body = "{new}@example.edu", Refusal = "Superusers only." },
        new("ConvertToBuiltIn", "PUT /api/admin/authenticatedUsers/id/{accountId}/convertShibToBuiltIn", RemoteAccount, "403 403 403 403 403 200") { Body = "{new}@example.edu", Refusal = "Superusers only." },
        new("ConvertToProvider", "PUT /api/admin/authenticatedUsers/convert/builtin2oauth", OtherAccount, "403 403 403 403 403 200") { Body = "{account}@example.edu:secret-{account}:{new}@example.edu:orcid:{new}", Refusal = "Superusers only." },
        new("ConvertToProvider", "PUT /api/admin/authenticatedUsers/convert/builtin2shib", OtherAccount, "403 403 403 403 403 200") { Body = "{account}@example.edu:secret-{account}:{new}@example.edu", Refusal = "Superusers only." },
        new("CreateBuiltInAccount", "POST /api/builtin-users/12345678/burrito", Nothing,       "200 200 200 200 200 200") { Body = NewUser },
        new("CreateBuiltInAccount", "POST /api/builtin-users/12345678/burrito/false", Nothing, "200 200 200 200 200 200") { Body = NewUser },
        new("SetSuperuser", "POST /api/admin/superuser/{account}", OtherAccount,               "200 200 200 200 200 200"),
        new("SetSuperuser", "PUT /api/admin/superuser/{account}", OtherAccount,                "200 200 200 200 200 200") { Body = "false", Repeatable = true },
        new("CreateBuiltInAccount", "POST /api/builtin-users?key=burrito&password=12345678", Nothing, "200 200 200 200 200 200") { Body = NewUser },
        new("CreateBuiltInAccount", "POST /api/builtin-users?key=taco&password=12345678", Nothing, "401 401 401 401 401 401") { Body = NewUser, Refusal = "Bad api key", Guesses = true },
        new("IssueTokenForPassword", "GET /api/builtin-users/{account}/api-token?password=x", OtherAccount, "403 403 403 403 403 403") { Refusal = "This API endpoint has been disabled" },
        new("ListSettings", "GET /api/admin/settings", Nothing,                                "200 200 200 200 200 200"),
        new("GetSetting", "GET /api/admin/settings/:UploadMethods", Nothing,                   "200 200 200 200 200 200"),
        // What it does with settings its own test shows: here it must not touch those of other tests.
        new("ReplaceSettings", "PUT /api/admin/settings", Nothing,                             "400 400 400 400 400 400") { Body = "{}", Refusal = "Empty or invalid JSON object" },
        new("SetSetting", "PUT /api/admin/settings/:FooterCopyright", Nothing,                 "200 200 200 200 200 200") { Body = "The matrix" },
        new("DeleteSetting", "DELETE /api/admin/settings/:FooterCopyright", Nothing,           "200 200 200 200 200 200"),
        new("SetSetting", "PUT /api/admin/settings/:ApplicationTermsOfUse/lang/xx", Nothing,   "200 200 200 200 200 200") { Body = "The matrix" },
        new("GetSetting", "GET /api/admin/settings/{setting}/lang/xx", LocalSetting,           "200 200 200 200 200 200"),
        new("DeleteSetting", "DELETE /api/admin/settings/:ApplicationTermsOfUse/lang/zz", Nothing, "200 200 200 200 200 200"),
        new("GetPublicSetting", "GET /api/info/settings/:DatasetPublishPopupCustomText", Nothing, "404 404 404 404 404 404") { Refusal = "Setting" },
        new("GetTermsOfService", "GET /api/info/apiTermsOfUse", Nothing,                       "200 200 200 200 200 200"),
        new("GetTermsOfService", "GET /api/info/applicationTermsOfUse", Nothing,               "200 200 200 200 200 200"),
        new("GetZipLimit", "GET /api/info/zipDownloadLimit", Nothing,                          "200 200 200 200 200 200"),
        new("ListExportFormats", "GET /api/info/exportFormats", Nothing,                       "200 200 200 200 200 200"),
        new("ListSummaryFields", "GET /api/datasets/summaryFieldNames", Nothing,               "200 200 200 200 200 200"),
        new("ListMetadataBlocks", "GET /api/metadatablocks", Nothing,                          "200 200 200 200 200 200"),
        new("ListMetadataBlocks", "GET /api/datasetfields/facetables", Nothing,                "200 200 200 200 200 200"),
        new("GetMetadataBlock", "GET /api/metadatablocks/citation", Nothing,                   "200 200 200 200 200 200"),
        new("LoadMetadataBlock", "POST /api/admin/datasetfield/load", Nothing,                 "200 200 200 200 200 200") { Body = Block },
        new("SearchRepository", "GET /api/search?q=anything", Nothing,                         "200 200 200 200 200 200"),
        new("RebuildSearchIndex", "GET /api/admin/index", Nothing,                             "200 200 200 200 200 200"),
    ];

    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases => PermissionRow.Cases(Rows);

    [Theory, MemberData(nameof(Cases))]
    public Task The_installation_answers_each_caller_as_the_table_says(DatabaseKind database, string row) =>
        PermissionCheck.RowAsync(database, Rows, row);
}
