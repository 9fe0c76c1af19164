using Quire.Testing;
using static Quire.Api.Tests.Access.Permissions.Given;

namespace Quire.Api.Tests.Access.Permissions;

/// <summary>
/// Calls about the installation. Administration asks nobody who they are: what guards it is the blocking of its endpoints.
/// </summary>
public sealed class InstallationPermissionTests
{
    private const string LicenseRefusal = "api key required|must be superuser";
    private const string TypeRefusal = "Authentication is required.|Superusers only.";
    private const string NewType = """{"name":"{new}","displayName":"New"}""";
    private const string Message = """{"subject":"A","body":"B","fromEmail":"reader@example.org"}""";
    private const string NewLicense =
        """{"name":"{new}","uri":"https://licenses.example.org/{new}","active":true,"sortOrder":9}""";
    private const string NewAccount =
        """{"authenticationProviderId":"orcid","persistentUserId":"{new}","identifier":"{new}","firstName":"A","lastName":"B","email":"{new}@example.edu"}""";
    private const string NewUser = """{"userName":"{new}","firstName":"A","lastName":"B","email":"{new}@example.edu"}""";
    private const string NewBanner = """{"dismissibleByUser":"true","messageTexts":[{"lang":"en","message":"The matrix"}]}""";
    private const string NewProvider =
        """{"id":"{new}","factoryAlias":"oidc","factoryData":"issuer: https://login.example.edu | clientId: quire"}""";
    private const string Block = "#metadataBlock\tname\tdataverseAlias\tdisplayName\n\tcitation\t\tCitation Metadata\n";

    private const string NewRole = """{"alias":"{new}","name":"New","permissions":["DownloadFile"]}""";

    private const string NewIpGroup =
        """{"alias":"{new}","name":"New","addresses":["192.0.2.7"],"ranges":[["2001:db8::1","2001:db8::f"]]}""";
    private const string NewMailGroup = """{"alias":"{new}","name":"New","domains":["nobody.example.org"]}""";
    private const string NewShibbolethGroup =
        """{"name":"New","attribute":"Shib-Identity-Provider","pattern":"https://nobody.example.org/idp"}""";

    private const string Report =
        """{"report-datasets":[{"dataset-id":[],"performance":[{"period":{"begin-date":"2018-05-01"},"instance":[]}]}]}""";

    // csharpier-ignore
    internal static readonly PermissionRow[] Rows =
    [
        //                                                                                       gue str con cur adm sup
        new("ListLicenses", "GET /api/licenses", Nothing,                                      "200 200 200 200 200 200"),
        new("GetLicense", "GET /api/licenses/default", Nothing,                                "200 200 200 200 200 200"),
        new("GetLicense", "GET /api/licenses/{license}", License,                              "200 200 200 200 200 200"),
        new("CreateLicense", "POST /api/licenses", Nothing,                                    "401 403 403 403 403 201") { Body = NewLicense, Refusal = LicenseRefusal },
        new("ClearSearchIndex", "GET /api/admin/index/clear", Nothing,                         "200 200 200 200 200 200"),
        new("MendSearchIndex", "GET /api/admin/index/continue", Nothing,                       "200 200 200 200 200 200"),
        new("ClearIndexOrphans", "GET /api/admin/index/clear-orphans", Nothing,                "200 200 200 200 200 200"),
        new("CompareSearchIndex", "GET /api/admin/index/status", Nothing,                      "200 200 200 200 200 200"),
        new("ForgetIndexedDataset", "DELETE /api/admin/index/datasets/999999999", Nothing,     "404 404 404 404 404 404") { Refusal = "Could not find dataset 999999999" },
        new("ReindexAllPermissions", "POST /api/admin/index/perms", Nothing,                   "403 403 403 403 403 200") { Refusal = "Superusers only." },
        new("GetFixityReport", "GET /api/quire/fixity", Nothing,                               "403 403 403 403 403 200") { Refusal = "Superusers only." },
        new("AuditFiles", "GET /api/admin/datafiles/auditFiles?lastId=1", Nothing,             "403 403 403 403 403 200") { Refusal = "Superusers only." },
        new("RenewChecksums", "GET /api/admin/updateHashValues/MD5?num=1", Nothing,            "401 401 401 401 401 200") { Refusal = "must be superuser" },
        new("ValidateDatasets", "GET /api/admin/validate/datasets", Nothing,                   "200 200 200 200 200 200"),
        new("SetDefaultLicense", "PUT /api/licenses/default/1", Nothing,                       "401 403 403 403 403 200") { Refusal = LicenseRefusal },
        new("SetLicenseActive", "PUT /api/licenses/{license}/:active/false", License,          "401 403 403 403 403 200") { Refusal = LicenseRefusal },
        new("SetLicenseOrder", "PUT /api/licenses/{license}/:sortOrder/3", License,            "401 403 403 403 403 200") { Refusal = LicenseRefusal, Repeatable = true },
        new("DeleteLicense", "DELETE /api/licenses/{license}", License,                        "401 403 403 403 403 200") { Refusal = LicenseRefusal },
        new("ListDatasetTypes", "GET /api/datasets/datasetTypes", Nothing,                     "200 200 200 200 200 200"),
        new("GetDatasetType", "GET /api/datasets/datasetTypes/{type}", DatasetType,            "200 200 200 200 200 200"),
        new("CreateDatasetType", "POST /api/datasets/datasetTypes", Nothing,                   "400 403 403 403 403 200") { Body = NewType, Refusal = TypeRefusal },
        new("SetDatasetTypeBlocks", "PUT /api/datasets/datasetTypes/{type}", DatasetType,      "401 401 401 401 401 200") { Body = """["geospatial"]""", Refusal = "Only superusers may do this.", Repeatable = true },
        new("SetDatasetTypeLicenses", "PUT /api/datasets/datasetTypes/{type}/licenses", DatasetType, "401 401 401 401 401 200") { Body = "[]", Refusal = "Only superusers may do this.", Repeatable = true },
        new("DeleteDatasetType", "DELETE /api/datasets/datasetTypes/{type}", DatasetType,      "400 403 403 403 403 200") { Refusal = TypeRefusal },
        new("FindOwnData", "GET /api/mydata/retrieve?role_ids=1", Nothing,                     "200 200 200 200 200 200"),
        new("ListPermittedCollections", "GET /api/mydata/retrieve/collectionList", Nothing,    "401 200 200 200 200 200") { Refusal = "Authentication is required." },
        new("SendFeedback", "POST /api/sendfeedback", Nothing,                                 "200 200 200 200 200 200") { Body = Message },
        new("SendFeedback", "POST /api/admin/feedback", Nothing,                               "200 200 200 200 200 200") { Body = Message },
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
        new("ListTokens", "GET /api/quire/tokens", Nothing,                                    "401 200 200 200 200 200"),
        new("CreateToken", "POST /api/quire/tokens", OwnAccount,                               "401 200 200 200 200 200") { Body = """{"name":"{new}","scope":"read"}""" },
        new("RevokeToken", "DELETE /api/quire/tokens/0", OwnAccount,                           "401 404 404 404 404 404") { Refusal = "Only authenticated users|You have no token" },
        new("ListProviders", "GET /api/admin/authenticationProviders", Nothing,                "200 200 200 200 200 200"),
        new("GetProvider", "GET /api/admin/authenticationProviders/builtin", Nothing,          "200 200 200 200 200 200"),
        new("GetProvider", "GET /api/admin/authenticationProviders/builtin/enabled", Nothing,  "200 200 200 200 200 200"),
        new("SaveProvider", "POST /api/admin/authenticationProviders", Nothing,                "201 201 201 201 201 201") { Body = NewProvider },
        new("EnableProvider", "PUT /api/admin/authenticationProviders/builtin/enabled", Nothing, "200 200 200 200 200 200") { Body = "true" },
        new("EnableProvider", "POST /api/admin/authenticationProviders/builtin/:enabled", Nothing, "200 200 200 200 200 200") { Body = "true" },
        new("DeleteProvider", "DELETE /api/admin/authenticationProviders/{new}", Nothing,      "200 200 200 200 200 200"),
        new("CheckPassword", "POST /api/admin/validatePassword", Nothing,                      "200 200 200 200 200 200") { Body = "correct horse" },
        new("StartEmailConfirmation", "POST /api/admin/confirmEmail/{accountId}", OtherAccount, "200 200 200 200 200 200"),
        new("GetEmailConfirmation", "GET /api/admin/confirmEmail/{accountId}", AskedAccount,   "200 200 200 200 200 200"),
        new("ConfirmEmail", "POST /api/quire/confirmEmail/{confirmation}", AskedAccount,       "200 200 200 200 200 200"),
        new("SignAddress", "POST /api/admin/requestSignedUrl", OwnAccount,                     "401 403 403 403 403 200") { Body = """{"url":"http://localhost/api/users/:me"}""", Refusal = "Requesting signed URLs is restricted to superusers." },
        new("ListNotifications", "GET /api/notifications/all?limit=2", Nothing,                "401 200 200 200 200 200"),
        new("CountUnreadNotifications", "GET /api/notifications/unreadCount", Nothing,         "401 200 200 200 200 200"),
        new("ReadNotification", "PUT /api/notifications/0/markAsRead", OwnAccount,             "401 404 404 404 404 404") { Refusal = "Only authenticated users|Notification 0 not found." },
        new("DeleteNotification", "DELETE /api/notifications/0", OwnAccount,                   "401 404 404 404 404 404") { Refusal = "Only authenticated users|Notification 0 not found." },
        new("ListMutedNotifications", "GET /api/notifications/mutedEmails", Nothing,           "401 200 200 200 200 200"),
        new("ListMutedNotifications", "GET /api/notifications/mutedNotifications", Nothing,    "401 200 200 200 200 200"),
        new("MuteNotification", "PUT /api/notifications/mutedEmails/CREATEDS", OwnAccount,     "401 200 200 200 200 200"),
        new("MuteNotification", "DELETE /api/notifications/mutedEmails/CREATEDS", OwnAccount,  "401 200 200 200 200 200"),
        new("MuteNotification", "PUT /api/notifications/mutedNotifications/CREATEDS", OwnAccount, "401 200 200 200 200 200"),
        new("MuteNotification", "DELETE /api/notifications/mutedNotifications/CREATEDS", OwnAccount, "401 200 200 200 200 200"),
        new("ListBannerMessages", "GET /api/admin/bannerMessage", Nothing,                     "200 200 200 200 200 200"),
        new("AddBannerMessage", "POST /api/admin/bannerMessage", Nothing,                      "200 200 200 200 200 200") { Body = NewBanner },
        new("DeactivateBannerMessage", "PUT /api/admin/bannerMessage/0/deactivate", Nothing,   "404 404 404 404 404 404") { Refusal = "Message id = 0 not found." },
        new("DeleteBannerMessage", "DELETE /api/admin/bannerMessage/0", Nothing,               "404 404 404 404 404 404") { Refusal = "Message id = 0 not found." },
        new("RegisterAccount", "POST /api/users/register", Nothing,                            "400 400 400 400 400 400") { Body = "{}", Refusal = "Bearer token required." },
        new("ReportCuration", "GET /api/datasets/listCurationStates", Nothing,                 "401 403 403 403 403 200") { Refusal = "Superusers only." },
        new("ListCurationLabelSets", "GET /api/admin/dataverse/curationLabelSets", Nothing,    "401 403 403 403 403 200") { Refusal = "Superusers only." },
        new("SetSuperuser", "POST /api/admin/superuser/{account}", OtherAccount,               "200 200 200 200 200 200"),
        new("SetSuperuser", "PUT /api/admin/superuser/{account}", OtherAccount,                "200 200 200 200 200 200") { Body = "false", Repeatable = true },
        new("CreateBuiltInAccount", "POST /api/builtin-users?key=burrito&password=12345678", Nothing, "200 200 200 200 200 200") { Body = NewUser },
        new("CreateBuiltInAccount", "POST /api/builtin-users?key=taco&password=12345678", Nothing, "401 401 401 401 401 401") { Body = NewUser, Refusal = "Bad api key", Guesses = true },
        new("IssueTokenForPassword", "GET /api/builtin-users/{account}/api-token?password=x", OtherAccount, "403 403 403 403 403 403") { Refusal = "This API endpoint has been disabled" },
        new("ListSettings", "GET /api/admin/settings", Nothing,                                "200 200 200 200 200 200"),
        new("GetSetting", "GET /api/admin/settings/:UploadMethods", Nothing,                   "200 200 200 200 200 200"),
        // What it does with settings its own test shows: here it must not touch those of other tests.
        new("ReplaceSettings", "PUT /api/admin/settings", Nothing,                             "400 400 400 400 400 400") { Body = "{}", Refusal = "Empty or invalid JSON object" },
        new("MeasureUsage", "GET /api/info/metrics/makeDataCount/viewsTotal", Nothing,         "200 200 200 200 200 200"),
        new("MeasureUsage", "GET /api/info/metrics/makeDataCount/viewsTotal/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("ListUsageSeries", "GET /api/info/metrics/makeDataCount/viewsTotal/monthly", Nothing, "200 200 200 200 200 200"),
        new("AddReportedUsage", "POST /api/admin/makeDataCount/addUsageMetricsFromSushiReport", Nothing, "200 200 200 200 200 200") { Body = Report },
        new("AddReportedUsage", "POST /api/admin/makeDataCount/{dataset}/addUsageMetricsFromSushiReport", Release, "200 200 200 200 200 200") { Body = Report },
        new("SetCitations", "POST /api/admin/makeDataCount/{dataset}/updateCitationsForDataset", Release, "200 200 200 200 200 200") { Body = """{"data":[]}""" },
        new("ListUsedDatasets", "GET /api/admin/makeDataCount/2024-01/report", Nothing,        "200 200 200 200 200 200"),
        new("SetProcessingState", "POST /api/admin/makeDataCount/2024-01/processingState?state=new", Nothing, "200 200 200 200 200 200"),
        new("GetProcessingState", "GET /api/admin/makeDataCount/1999-01/processingState", Nothing, "404 404 404 404 404 404") { Refusal = "Could not find an existing process state" },
        new("DeleteProcessingState", "DELETE /api/admin/makeDataCount/1999-01/processingState", Nothing, "404 404 404 404 404 404") { Refusal = "Processing State not found" },
        new("GetRateLimits", "GET /api/admin/rateLimitStats", Nothing,                         "401 403 403 403 403 200") { Refusal = "Superusers only." },
        new("RenderExports", "GET /api/admin/metadata/exportAll", Nothing,                     "202 202 202 202 202 202"),
        new("RenderExports", "GET /api/admin/metadata/reExportAll?olderThan=2001-01-01", Nothing, "202 202 202 202 202 202"),
        new("RenderDatasetExports", "GET /api/admin/metadata/{dataset}/reExportDataset", Release, "200 200 200 200 200 200"),
        new("ForgetExports", "GET /api/admin/metadata/clearExportTimestamps", Nothing,         "200 200 200 200 200 200"),
        new("ClearMetrics", "DELETE /api/admin/clearMetricsCache", Nothing,                    "200 200 200 200 200 200"),
        new("ClearMetrics", "DELETE /api/admin/clearMetricsCache/datasets", Nothing,           "200 200 200 200 200 200"),
        new("SetSetting", "PUT /api/admin/settings/:FooterCopyright", Nothing,                 "200 200 200 200 200 200") { Body = "The matrix" },
        new("DeleteSetting", "DELETE /api/admin/settings/:FooterCopyright", Nothing,           "200 200 200 200 200 200"),
        new("SetSetting", "PUT /api/admin/settings/:ApplicationTermsOfUse/lang/xx", Nothing,   "200 200 200 200 200 200") { Body = "The matrix" },
        new("GetSetting", "GET /api/admin/settings/{setting}/lang/xx", LocalSetting,           "200 200 200 200 200 200"),
        new("DeleteSetting", "DELETE /api/admin/settings/:ApplicationTermsOfUse/lang/zz", Nothing, "200 200 200 200 200 200"),
        new("GetPublicSetting", "GET /api/info/settings/:DatasetPublishPopupCustomText", Nothing, "404 404 404 404 404 404") { Refusal = "Setting" },
        new("GetTermsOfService", "GET /api/info/apiTermsOfUse", Nothing,                       "200 200 200 200 200 200"),
        new("GetTermsOfService", "GET /api/info/applicationTermsOfUse", Nothing,               "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/dataverses", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/dataverses/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/dataverses/pastDays/7", Nothing, "200 200 200 200 200 200"),
        new("ListMetricSeries", "GET /api/info/metrics/dataverses/monthly", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/datasets", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/datasets/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/datasets/pastDays/7", Nothing, "200 200 200 200 200 200"),
        new("ListMetricSeries", "GET /api/info/metrics/datasets/monthly", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/files", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/files/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/files/pastDays/7", Nothing, "200 200 200 200 200 200"),
        new("ListMetricSeries", "GET /api/info/metrics/files/monthly", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/downloads", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/downloads/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/downloads/pastDays/7", Nothing, "200 200 200 200 200 200"),
        new("ListMetricSeries", "GET /api/info/metrics/downloads/monthly", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/accounts", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/accounts/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("CountMetric", "GET /api/info/metrics/accounts/pastDays/7", Nothing, "200 200 200 200 200 200"),
        new("ListMetricSeries", "GET /api/info/metrics/accounts/monthly", Nothing, "200 200 200 200 200 200"),
        new("ListCollectionCategories", "GET /api/info/metrics/dataverses/byCategory", Nothing, "200 200 200 200 200 200"),
        new("ListCollectionSubjects", "GET /api/info/metrics/dataverses/bySubject", Nothing, "200 200 200 200 200 200"),
        new("ListDatasetSubjects", "GET /api/info/metrics/datasets/bySubject", Nothing, "200 200 200 200 200 200"),
        new("ListDatasetSubjects", "GET /api/info/metrics/datasets/bySubject/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("ListFileTypeSeries", "GET /api/info/metrics/files/byType/monthly", Nothing, "200 200 200 200 200 200"),
        new("ListFileTypes", "GET /api/info/metrics/files/byType", Nothing, "200 200 200 200 200 200"),
        new("ListDownloads", "GET /api/info/metrics/filedownloads", Nothing, "200 200 200 200 200 200"),
        new("ListDownloads", "GET /api/info/metrics/filedownloads/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("ListDownloads", "GET /api/info/metrics/filedownloads/monthly", Nothing, "200 200 200 200 200 200"),
        new("ListDownloads", "GET /api/info/metrics/uniquedownloads", Nothing, "200 200 200 200 200 200"),
        new("ListDownloads", "GET /api/info/metrics/uniquedownloads/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("ListDownloads", "GET /api/info/metrics/uniquedownloads/monthly", Nothing, "200 200 200 200 200 200"),
        new("ListDownloads", "GET /api/info/metrics/uniquefiledownloads", Nothing, "200 200 200 200 200 200"),
        new("ListDownloads", "GET /api/info/metrics/uniquefiledownloads/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("ListDownloads", "GET /api/info/metrics/uniquefiledownloads/monthly", Nothing, "200 200 200 200 200 200"),
        new("GetCollectionTree", "GET /api/info/metrics/tree", Nothing, "200 200 200 200 200 200"),
        new("GetCollectionTree", "GET /api/info/metrics/tree/toMonth/2024-01", Nothing, "200 200 200 200 200 200"),
        new("GetZipLimit", "GET /api/info/zipDownloadLimit", Nothing,                          "200 200 200 200 200 200"),
        new("ListExportFormats", "GET /api/info/exportFormats", Nothing,                       "200 200 200 200 200 200"),
        new("ListSummaryFields", "GET /api/datasets/summaryFieldNames", Nothing,               "200 200 200 200 200 200"),
        new("ListMetadataBlocks", "GET /api/metadatablocks", Nothing,                          "200 200 200 200 200 200"),
        new("ListMetadataBlocks", "GET /api/datasetfields/facetables", Nothing,                "200 200 200 200 200 200"),
        new("ListMetadataBlocks", "GET /api/admin/datasetfield", Nothing,                      "200 200 200 200 200 200"),
        new("ListMetadataBlocks", "GET /api/admin/datasetfield/title", Nothing,                "200 200 200 200 200 200"),
        new("ListMetadataBlocks", "GET /api/admin/datasetfield/controlledVocabulary/subject", Nothing, "200 200 200 200 200 200"),
        // What it does its own test shows: here it must not touch the fields of other tests.
        new("SetDisplayOnCreate", "POST /api/admin/datasetfield/setDisplayOnCreate?datasetFieldType=nothing", Nothing, "404 404 404 404 404 404") { Refusal = "Cound not find a DatasetFieldType by looking up nothing" },
        new("GetMetadataBlock", "GET /api/metadatablocks/citation", Nothing,                   "200 200 200 200 200 200"),
        new("LoadMetadataBlock", "POST /api/admin/datasetfield/load", Nothing,                 "200 200 200 200 200 200") { Body = Block },
        new("SearchRepository", "GET /api/search?q=anything", Nothing,                         "200 200 200 200 200 200"),
        new("ListSavedSearches", "GET /api/admin/savedsearches/list", Nothing,                 "200 200 200 200 200 200"),
        new("GetSavedSearch", "GET /api/admin/savedsearches/{search}", SavedSearch,            "200 200 200 200 200 200"),
        new("SaveSearch", "POST /api/admin/savedsearches", SavedSearch,                        "200 200 200 200 200 200") { Body = """{"creatorId":{creator},"query":"nothing","definitionPointId":{collection}}""", Repeatable = true },
        new("LinkFound", "PUT /api/admin/savedsearches/makelinks/{search}", SavedSearch,       "200 200 200 200 200 200") { Repeatable = true },
        new("LinkFound ListSavedSearches", "PUT /api/admin/savedsearches/makelinks/all", SavedSearch, "200 200 200 200 200 200") { Repeatable = true },
        new("DeleteSavedSearch", "DELETE /api/admin/savedsearches/{search}", SavedSearch,      "200 200 200 200 200 200"),
        new("RebuildSearchIndex", "GET /api/admin/index", Nothing,                             "200 200 200 200 200 200"),
    ];

    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases => PermissionRow.Cases(Rows);

    [Theory, MemberData(nameof(Cases))]
    public Task The_installation_answers_each_caller_as_the_table_says(DatabaseKind database, string row) =>
        PermissionCheck.RowAsync(database, Rows, row);
}
