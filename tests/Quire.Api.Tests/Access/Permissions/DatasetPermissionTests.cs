using Quire.Testing;
using static Quire.Api.Tests.Access.Permissions.Given;

namespace Quire.Api.Tests.Access.Permissions;

public sealed class DatasetPermissionTests
{
    private const string Oak =
        """{"fields":[{"typeName":"keyword","value":[{"keywordValue":{"typeName":"keywordValue","value":"Oak"}}]}]}""";
    private const string Ash = """{"typeName":"keyword","value":[{"keywordValue":{"typeName":"keywordValue","value":"Ash"}}]}""";
    private const string LinkedTitle = """{"http://purl.org/dc/terms/title":"Linked"}""";
    private const string LinkedOak =
        """{"https://dataverse.org/schema/citation/keyword":{"https://dataverse.org/schema/citation/keywordValue":"Oak"}}""";
    private const string Title = """{"typeName":"title","value":"Another title"}""";
    private const string Reason = """{"reasonForReturn":"Please describe the files."}""";

    private const string NoHistory = "You do not have permission to view the role assignment history for this dataset";

    // csharpier-ignore
    internal static readonly PermissionRow[] Rows =
    [
        new("ReindexObject", "GET /api/admin/index/datasets/{dataset}", Release,               "200 200 200 200 200 200"),
        new("ReindexObject", "GET /api/admin/index/dataset?persistentId={pid}", Release,      "200 200 200 200 200 200"),
        new("ReindexPermissions", "POST /api/admin/index/perms/{dataset}", Release,            "403 403 403 403 403 200") { Refusal = "Superusers only.", Repeatable = true },
        new("ValidateDataset", "GET /api/admin/validate/dataset/{dataset}", Release,           "200 200 200 200 200 200"),
        new("CompareDatasetFiles", "GET /api/admin/validate/dataset/files/{dataset}", Release, "200 200 200 200 200 200"),
        new("ReserveIdentifier", "POST /api/pids/{dataset}/reserve", Draft,                    "401 401 401 401 401 200") { Refusal = "Only superusers may do this.", Repeatable = true },
        new("DeleteIdentifier", "DELETE /api/pids/{dataset}/delete", Draft,                    "401 401 401 401 401 200") { Refusal = "Only superusers may do this.", Repeatable = true },
        new("GetIdentifierGenerator", "GET /api/datasets/{dataset}/pidGenerator", Draft,       "404 404 200 200 200 200") { Refusal = "No such dataset" },
        new("GetIdentifierGenerator", "GET /api/datasets/{dataset}/pidGenerator", Release,     "200 200 200 200 200 200"),
        new("SetIdentifierGenerator", "PUT /api/datasets/{dataset}/pidGenerator", Draft,       "401 403 403 403 403 200") { Body = "FAKE", Refusal = "Authentication is required.|Superusers only.", Repeatable = true },
        new("SetIdentifierGenerator", "DELETE /api/datasets/{dataset}/pidGenerator", Draft,    "400 403 403 403 403 200") { Refusal = "Authentication is required.|Superusers only.", Repeatable = true },
        new("ReconcileIdentifier", "PUT /api/datasets/{dataset}/pidReconcile", Draft,          "401 403 403 403 403 403") { Refusal = "Authentication is required.|Superusers only.|PID Provider FAKE is same as configured. This Operation has no effect!" },
        new("ReplaceHandle", "POST /api/admin/{dataset}/reregisterHDLToPID", Draft,            "401 401 401 401 401 400") { Refusal = "Forbidden. You must be a superuser.|It cannot be migrated." },
        new("SendIdentifier", "POST /api/datasets/{dataset}/modifyRegistration", Draft,        "401 401 200 200 200 200") { Repeatable = true },
        new("SendPublicIdentifier", "POST /api/datasets/{dataset}/modifyRegistrationMetadata", Release, "401 401 401 401 401 200") { Refusal = "Only superusers may do this.", Repeatable = true },
        new("GetDatasetStorageUse", "GET /api/datasets/{dataset}/storage/use", Draft,          "401 401 200 200 200 200"),
        new("GetDatasetQuota", "GET /api/datasets/{dataset}/storage/quota", Draft,             "401 401 200 200 200 200"),
        new("SetStorageQuota", "PUT /api/datasets/{dataset}/storage/quota", Draft,             "401 401 401 401 401 200") { Body = "1000000", Refusal = "Only superusers can change storage quotas.", Repeatable = true },
        new("SetStorageQuota", "DELETE /api/datasets/{dataset}/storage/quota", Draft,          "401 401 401 401 401 200") { Refusal = "Only superusers can change storage quotas.", Repeatable = true },
        new("GetUploadLimits", "GET /api/datasets/{dataset}/uploadlimits", Draft,              "400 403 200 200 200 200") { Refusal = "This API call requires" },
        new("SetFileCountLimit", "POST /api/datasets/{dataset}/files/uploadlimit/100", Draft,  "401 403 403 403 403 200") { Refusal = "Authentication is required.|Superusers only.", Repeatable = true },
        new("SetFileCountLimit", "DELETE /api/datasets/{dataset}/files/uploadlimit", Draft,    "401 403 403 403 403 200") { Refusal = "Authentication is required.|Superusers only.", Repeatable = true },
        new("GetDatasetStore", "GET /api/datasets/{dataset}/storageDriver", Draft,             "404 404 200 200 200 200") { Refusal = "No such dataset" },
        new("SetDatasetStore", "PUT /api/datasets/{dataset}/storageDriver", Draft,             "400 403 403 403 403 200") { Body = "local", Refusal = "Authentication is required.|Superusers only.", Repeatable = true },
        new("SetDatasetStore", "DELETE /api/datasets/{dataset}/storageDriver", Draft,          "400 403 403 403 403 200") { Refusal = "Authentication is required.|Superusers only.", Repeatable = true },
        new("CleanStorage", "GET /api/datasets/{dataset}/cleanStorage?dryrun=true", Draft,     "401 401 200 200 200 200"),
        //                                                                                       gue str con cur adm sup
        new("GetDataset", "GET /api/datasets/{dataset}", Draft,                                "401 401 200 200 200 200"),
        new("GetDataset", "GET /api/datasets/{dataset}", Release,                              "200 200 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/:draft", EditedRelease, "401 401 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/:latest", Draft,        "404 404 200 200 200 200") { Refusal = "Dataset version :latest of dataset {dataset} not found" },
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/:latest", EditedRelease, "200 200 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/1.0", EditedRelease,    "200 200 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/:draft/metadata", Draft, "401 401 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/1.0/metadata", Release, "200 200 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/:draft/metadata/citation", Draft, "401 401 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/1.0/metadata/citation", Release, "200 200 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/:draft/citation", Draft, "401 401 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/1.0/citation", Release, "200 200 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/:draft/citation/RIS", Draft, "401 401 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/1.0/citation/RIS", Release, "200 200 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/:draft/customlicense", OwnTerms, "401 401 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/1.0/customlicense", OwnTerms, "200 200 200 200 200 200"),
        new("GetDatasetVersion", "GET /api/datasets/{dataset}/versions/1.0/customlicense", Release, "404 404 404 404 404 404") { Refusal = "This Dataset has no custom license" },
        new("ListDatasetVersions", "GET /api/datasets/{dataset}/versions", Draft,              "200 200 200 200 200 200"),
        new("GetDatasetPermissions", "GET /api/datasets/{dataset}/userPermissions", Draft,     "200 200 200 200 200 200"),
        new("CanDownloadAnyFile", "GET /api/datasets/{dataset}/versions/:draft/canDownloadAtLeastOneFile", Draft, "401 401 200 200 200 200"),
        new("CanDownloadAnyFile", "GET /api/datasets/{dataset}/versions/1.0/canDownloadAtLeastOneFile", Release, "200 200 200 200 200 200"),
        new("GetStorageSize", "GET /api/datasets/{dataset}/storagesize", Draft,                "401 401 200 200 200 200"),
        new("ListLocks", "GET /api/datasets/{dataset}/locks", Draft,                           "200 200 200 200 200 200"),
        new("ExportDataset", "GET /api/datasets/export?exporter=dataverse_json&persistentId={pid}", Release, "200 200 200 200 200 200"),
        new("ExportDataset", "GET /api/datasets/export?exporter=dataverse_json&persistentId={pid}", Draft, "403 403 403 403 403 403") { Refusal = "Export Failed" },
        new("ExportDataset", "GET /api/datasets/export?exporter=dataverse_json&persistentId={pid}&version=:draft", EditedRelease, "400 400 200 200 200 200") { Refusal = "Unable to look up dataset based on version." },
        new("GetLinkset", "GET /api/datasets/{dataset}/versions/1.0/linkset", Release,         "200 200 200 200 200 200"),
        new("GetLinkset", "GET /api/datasets/{dataset}/versions/:latest/linkset", Draft,       "404 404 400 400 400 400") { Refusal = "Dataset version :latest of dataset {dataset} not found|Signposting is not supported on the :draft version" },
        new("ListFolder", "GET /api/datasets/{dataset}/dirindex", Release,                     "200 200 200 200 200 200"),
        new("ListFolder", "GET /api/datasets/{dataset}/dirindex?version=:draft", EditedRelease, "401 401 200 200 200 200"),
        new("GetDatasetTimestamps", "GET /api/datasets/{dataset}/timestamps", Draft,           "200 200 200 200 200 200"),
        new("SetCitationDate", "PUT /api/datasets/{dataset}/citationdate", Release,            "401 401 401 200 200 200") { Body = "dateOfDeposit", Repeatable = true },
        new("SetCitationDate", "DELETE /api/datasets/{dataset}/citationdate", Draft,           "401 401 401 200 200 200") { Repeatable = true },
        new("ListAllLocks", "GET /api/datasets/locks", Nothing,                                "401 403 403 403 403 200") { Refusal = "Authentication is required.|Superusers only." },
        new("UpdateLicense", "PUT /api/datasets/{dataset}/license", Draft,                     "401 401 200 200 200 200") { Body = """{"name":"CC0 1.0"}""", Repeatable = true },
        new("UpdateAccessTerms", "PUT /api/datasets/{dataset}/access", Draft,                  "401 401 200 200 200 200") { Body = """{"customTermsOfAccess":{"fileAccessRequest":true}}""", Repeatable = true },
        new("EditMetadata", "PUT /api/datasets/editMetadata/{dataset}", Draft,                 "401 401 200 200 200 200") { Body = Ash, Repeatable = true },
        new("CompareVersions", "GET /api/datasets/{dataset}/versions/1.0/compare/:latest", Release, "200 200 200 200 200 200"),
        new("CompareVersions", "GET /api/datasets/{dataset}/versions/1.0/compare/:draft", EditedRelease, "401 401 200 200 200 200"),
        new("SummarizeVersions", "GET /api/datasets/{dataset}/versions/compareSummary", Draft, "200 200 200 200 200 200"),
        new("GetSemanticMetadata", "GET /api/datasets/{dataset}/metadata", EditedRelease,      "200 200 200 200 200 200"),
        new("GetSemanticMetadata", "GET /api/datasets/{dataset}/metadata", Draft,              "404 404 200 200 200 200") { Refusal = "Dataset version :latest of dataset {dataset} not found" },
        new("EditSemanticMetadata", "PUT /api/datasets/{dataset}/metadata?replace=true", Draft, "401 401 200 200 200 200") { Body = LinkedTitle, Repeatable = true },
        new("DeleteSemanticMetadata", "PUT /api/datasets/{dataset}/metadata/delete", Draft,    "401 401 200 200 200 200") { Body = LinkedOak },
        new("GetVersionNote", "GET /api/datasets/{dataset}/versions/:draft/versionNote", EditedRelease, "401 401 200 200 200 200"),
        new("GetVersionNote", "GET /api/datasets/{dataset}/versions/1.0/versionNote", Release, "200 200 200 200 200 200"),
        new("SetVersionNote", "PUT /api/datasets/{dataset}/versions/:draft/versionNote", Draft, "401 401 200 200 200 200") { Body = "Why", Repeatable = true },
        new("SetVersionNote", "PUT /api/datasets/{dataset}/versions/1.0/versionNote", Release, "401 401 403 403 403 200") { Body = "Why", Refusal = "Only superusers may change the note of a published version.", Repeatable = true },
        new("SetVersionNote", "DELETE /api/datasets/{dataset}/versions/:draft/versionNote", Draft, "401 401 200 200 200 200") { Repeatable = true },
        new("ListDatasetAssignments", "GET /api/datasets/{dataset}/assignments", Release,      "401 401 401 200 200 200"),
        new("AssignDatasetRole", "POST /api/datasets/{dataset}/assignments", Draft,            "401 401 401 200 200 200") { Body = """{"assignee":":guest","role":"member"}""" },
        new("AssignDatasetRole", "POST /api/datasets/{dataset}/assignments", Release,          "401 401 401 401 200 200") { Body = """{"assignee":":AllUsers","role":"admin"}""" },
        new("RevokeRoleAssignment", "DELETE /api/datasets/{dataset}/assignments/{assignment}", DatasetRole, "401 401 401 200 200 200"),
        new("RevokeRoleAssignment", "DELETE /api/datasets/{dataset}/assignments/{assignment}", DatasetAdministrator, "401 401 401 401 200 200"),
        new("ListDatasetHistory", "GET /api/datasets/{dataset}/assignments/history", Release,  "401 403 403 200 200 200") { Refusal = NoHistory },
        new("ListFilesHistory", "GET /api/datasets/{dataset}/files/assignments/history", Release, "401 403 403 200 200 200") { Refusal = NoHistory },
        new("CreatePreviewLink", "POST /api/datasets/{dataset}/previewUrl", Draft,             "401 401 401 200 200 200"),
        new("CreatePreviewLink", "POST /api/datasets/{dataset}/privateUrl", Draft,             "401 401 401 200 200 200"),
        new("CreatePreviewLink", "POST /api/datasets/{dataset}/privateUrl", Release,           "401 401 401 403 403 403") { Refusal = "Can't create Preview URL because the latest version of this dataset is not a draft." },
        new("GetPreviewLink", "GET /api/datasets/{dataset}/previewUrl", Previewed,             "401 401 401 200 200 200"),
        new("GetPreviewLink", "GET /api/datasets/{dataset}/privateUrl", Previewed,             "401 401 401 200 200 200"),
        new("GetPreviewedVersion", "GET /api/datasets/previewUrlDatasetVersion/{token}", Previewed, "200 200 200 200 200 200"),
        new("GetPreviewedVersion", "GET /api/datasets/privateUrlDatasetVersion/{token}", Previewed, "200 200 200 200 200 200"),
        new("GetPreviewedVersion", "GET /api/datasets/previewUrlDatasetVersion/{token}/citation", Previewed, "200 200 200 200 200 200"),
        new("GetPreviewedVersion", "GET /api/datasets/privateUrlDatasetVersion/{token}/citation", Previewed, "200 200 200 200 200 200"),
        new("DeletePreviewLink", "DELETE /api/datasets/{dataset}/previewUrl", Previewed,       "401 401 401 200 200 200"),
        new("DeletePreviewLink", "DELETE /api/datasets/{dataset}/privateUrl", Previewed,       "401 401 401 200 200 200"),
        new("UpdateDraft", "PUT /api/datasets/{dataset}/versions/:draft", Draft,               "401 401 200 200 200 200") { Body = Make.Dataset("{new}")["datasetVersion"]!.ToJsonString(), Repeatable = true },
        new("UpdateDraft", "PUT /api/datasets/{dataset}/versions/:draft", Release,             "401 401 200 200 200 200") { Body = Make.Dataset("{new}")["datasetVersion"]!.ToJsonString(), Repeatable = true },
        new("EditMetadata", "PUT /api/datasets/{dataset}/editMetadata", Draft,                 "401 401 200 200 200 200") { Body = Ash, Repeatable = true },
        new("EditMetadata", "PUT /api/datasets/{dataset}/editMetadata?replace=true", Release,  "401 401 200 200 200 200") { Body = Title, Repeatable = true },
        new("DeleteMetadata", "PUT /api/datasets/{dataset}/deleteMetadata", Draft,             "401 401 200 200 200 200") { Body = Oak },
        new("SubmitForReview", "POST /api/datasets/{dataset}/submitForReview", Draft,          "401 401 200 200 200 200"),
        new("ReturnToAuthor", "POST /api/datasets/{dataset}/returnToAuthor", InReview,         "401 401 401 200 200 200") { Body = Reason },
        new("EditMetadata", "PUT /api/datasets/{dataset}/editMetadata", InReview,              "401 401 403 200 200 200") { Body = Ash, Refusal = "Dataset cannot be edited due to In Review dataset lock.", Repeatable = true },
        new("PublishDataset", "POST /api/datasets/{dataset}/actions/:publish?type=major", Draft, "401 401 401 200 200 200"),
        new("PublishDataset", "GET /api/datasets/{dataset}/actions/:publish?type=major", Draft, "401 401 401 200 200 200"),
        new("UpdateCurrentVersion", "POST /api/datasets/{dataset}/actions/:publish?type=updatecurrent", EditedRelease, "401 403 403 403 403 200") { Refusal = "Only superusers can update the current version" },
        new("ReleaseMigrated", "POST /api/datasets/{dataset}/actions/:releasemigrated", Draft, "401 403 403 403 403 200") { Body = """{"http://schema.org/datePublished":"2020-10-26"}""", Refusal = "Only superusers can release migrated datasets" },
        new("DeaccessionVersion", "POST /api/datasets/{dataset}/versions/1.0/deaccession", Release, "401 401 401 200 200 200") { Body = """{"deaccessionReason":"Wrong data"}""" },
        new("DeleteDraft", "DELETE /api/datasets/{dataset}/versions/:draft", EditedRelease,    "401 401 200 200 200 200"),
        new("DeleteDataset", "DELETE /api/datasets/{dataset}", Draft,                          "401 401 200 200 200 200"),
        new("DeleteDataset", "DELETE /api/datasets/{dataset}", Release,                        "401 401 401 401 401 401") { Refusal = "remove published datasets with destroy" },
        new("DestroyDataset", "DELETE /api/datasets/{dataset}/destroy", Release,               "401 401 401 401 401 200") { Refusal = "Destroy can only be called by superusers." },
        new("ListReviews", "GET /api/quire/datasets/{dataset}/reviews", InReview,              "401 401 200 200 200 200"),
        new("GetCurationStatus", "GET /api/datasets/{dataset}/curationStatus", Draft,          "403 403 403 200 200 200") { Refusal = "You are not permitted to view the curation status" },
        new("SetCurationStatus", "PUT /api/datasets/{dataset}/curationStatus?label=Ready", Draft, "401 401 401 400 400 400") { Refusal = "Status labeling disabled" },
        new("SetCurationStatus", "DELETE /api/datasets/{dataset}/curationStatus", Draft,       "401 401 401 400 400 400") { Refusal = "Status labeling disabled" },
        new("ListCurationLabels", "GET /api/datasets/{dataset}/allowedCurationLabels", Draft,  "401 403 403 200 200 200") { Refusal = "You are not permitted to view the allowed" },
        new("GetCurationLabelSet", "GET /api/datasets/{dataset}/curationLabelSet", Draft,      "401 403 403 403 403 200") { Refusal = "Superusers only." },
        new("SetCurationLabelSet", "PUT /api/datasets/{dataset}/curationLabelSet?name=DISABLED", Draft, "401 403 403 403 403 200") { Refusal = "Superusers only." },
        new("SetCurationLabelSet", "DELETE /api/datasets/{dataset}/curationLabelSet", Draft,   "401 403 403 403 403 200") { Refusal = "Superusers only." },
        new("LockDataset", "POST /api/datasets/{dataset}/lock/Ingest", Draft,                  "401 403 403 403 403 200") { Refusal = "This API end point can be used by superusers only." },
        new("UnlockDataset", "DELETE /api/datasets/{dataset}/locks", InReview,                 "401 403 403 403 403 200") { Refusal = "This API end point can be used by superusers only." },
        new("OpenDatasetTool", "POST /api/datasets/{dataset}/externalTool/0/toolUrl", Release, "400 400 400 400 400 400") { Refusal = "External tool not found with id: 0" },
        new("GetDatasetToolParameters", "GET /api/datasets/{dataset}/versions/:latest/toolparams/0", Release, "400 400 400 400 400 400") { Refusal = "External tool not found." },
        new("OpenFileTool", "POST /api/files/{file}/externalTool/0/toolUrl", Release,          "400 400 400 400 400 400") { Refusal = "External tool not found with id: 0" },
        new("GetFileToolParameters", "GET /api/files/{file}/metadata/0/toolparams/0", Release, "400 400 400 400 400 400") { Refusal = "External tool not found." },
    ];

    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases => PermissionRow.Cases(Rows);

    [Theory, MemberData(nameof(Cases))]
    public Task Datasets_answer_each_caller_as_the_table_says(DatabaseKind database, string row) =>
        PermissionCheck.RowAsync(database, Rows, row);
}
