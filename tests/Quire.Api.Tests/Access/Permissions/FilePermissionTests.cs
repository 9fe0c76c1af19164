using Quire.Testing;
using static Quire.Api.Tests.Access.Permissions.Given;

namespace Quire.Api.Tests.Access.Permissions;

public sealed class FilePermissionTests
{
    private const string NotEditor = "You do not have permission to edit this dataset.";
    private const string NotAuthorized = "you are not authorized to access this object via this api endpoint.";
    private const string Parts = "/api/datasets/mpupload?globalid={pid}&storageidentifier=s3://bucket:never-issued&uploadid=1";

    // What each may try is the same; nothing was issued here, so nothing is taken.
    private const string Unissued =
        """[{"storageIdentifier":"s3://bucket:never-issued","fileName":"a.txt","mimeType":"text/plain"}]""";
    private const string NoManager = "Requestor does not have permission to manage file download requests.";
    private const string Off = "This functionality has been administratively disabled.";
    private const string NotShown = "Error attempting get the requested data file.";

    private const string AuxiliaryRefusal =
        "is not permitted to perform requested action.|No Auxiliary files exist for datafile|Auxiliary metadata format a is not available";

    // Neither is allowed on this server.
    private const string Period = """{"fileIds":[{file}]}""";
    private const string PeriodRefusal =
        "Authentication is required.|user does not have EditDataset permissions|No Embargoes allowed|No Retention periods allowed";

    // csharpier-ignore
    internal static readonly PermissionRow[] Rows =
    [
        //                                                                                       gue str con cur adm sup
        new("GiveFileIdentifier", "GET /api/admin/{file}/registerDataFile", Release,           "403 403 403 403 403 403") { Refusal = "PIDs are not enabled for this file's collection." },
        new("GetFile", "GET /api/files/{file}", Draft,                                         "401 401 200 200 200 200"),
        new("GetFile GetDatasetVersion", "GET /api/files/{file}?returnDatasetVersion=true", Release, "200 200 200 200 200 200"),
        new("GetFile GetDatasetVersion", "GET /api/files/{restricted}/versions/:draft?returnDatasetVersion=true", EditedRelease, "401 401 200 200 200 200"),
        new("GetFile GetDatasetVersion", "GET /api/files/{restricted}/versions/1.0", Release,  "200 200 200 200 200 200"),
        new("GetFile GetDatasetVersion", "GET /api/files/{file}/versions/:draft/citation", Draft, "401 401 200 200 200 200"),
        new("GetFile GetDatasetVersion", "GET /api/files/{file}/versions/1.0/citation", Release, "200 200 200 200 200 200"),
        new("GetFile", "GET /api/files/{file}/metadata", Draft,                                "400 400 200 200 200 200") { Refusal = NotShown },
        new("GetFile", "GET /api/files/{file}/metadata", Release,                              "200 200 200 200 200 200"),
        new("GetFile", "GET /api/files/{file}/metadata/draft", EditedRelease,                  "400 400 200 200 200 200") { Refusal = "you may not have permission to access unpublished data" },
        new("IsFileDeleted", "GET /api/files/{file}/hasBeenDeleted", Draft,                    "401 401 200 200 200 200"),
        new("IsFileDeleted", "GET /api/files/{file}/hasBeenDeleted", Release,                  "200 200 200 200 200 200"),
        new("ListFiles", "GET /api/datasets/{dataset}/versions/:draft/files", Draft,           "401 401 200 200 200 200"),
        new("ListFiles", "GET /api/datasets/{dataset}/files", Draft,                           "404 404 200 200 200 200") { Refusal = "Dataset version :latest of dataset {dataset} not found" },
        new("GetFileHistory", "GET /api/files/{file}/versionDifferences", Draft,                "401 401 200 200 200 200"),
        new("GetFileHistory", "GET /api/files/{file}/versionDifferences", Release,              "200 200 200 200 200 200"),
        new("ListFiles", "GET /api/datasets/{dataset}/versions/1.0/files", EditedRelease,      "200 200 200 200 200 200"),
        new("CountFiles", "GET /api/datasets/{dataset}/versions/:draft/files/counts", Draft,   "401 401 200 200 200 200"),
        new("CountFiles", "GET /api/datasets/{dataset}/versions/1.0/files/counts", Release,    "200 200 200 200 200 200"),
        new("GetDatasetUsage", "GET /api/datasets/{dataset}/makeDataCount/viewsTotal", Draft,   "401 401 200 200 200 200"),
        new("GetDatasetUsage", "GET /api/datasets/{dataset}/makeDataCount/viewsTotal", Release, "200 200 200 200 200 200"),
        new("GetDatasetUsage", "GET /api/datasets/{dataset}/makeDataCount/viewsTotal/2024-01", Release, "200 200 200 200 200 200"),
        new("ListCitations", "GET /api/datasets/{dataset}/makeDataCount/citations", Draft,      "401 401 200 200 200 200"),
        new("ListCitations", "GET /api/datasets/{dataset}/makeDataCount/citations", Release,    "200 200 200 200 200 200"),
        new("GetDatasetDownloads", "GET /api/datasets/{dataset}/download/count", Draft,         "401 401 200 200 200 200"),
        new("GetDatasetDownloads", "GET /api/datasets/{dataset}/download/count", Release,       "200 200 200 200 200 200"),
        new("GetFileDownloads", "GET /api/files/{file}/downloadCount", Draft,                   "401 401 200 200 200 200"),
        new("GetFileDownloads", "GET /api/files/{file}/downloadCount", Release,                 "200 200 200 200 200 200"),
        new("GetDownloadSize", "GET /api/datasets/{dataset}/versions/:draft/downloadsize", Draft, "401 401 200 200 200 200"),
        new("GetDownloadSize", "GET /api/datasets/{dataset}/versions/1.0/downloadsize", Release, "200 200 200 200 200 200"),
        new("MayDownloadFile GetFile GetDatasetVersion", "GET /api/access/datafile/{file}/citation/RIS", Draft, "403 403 200 200 200 200") { Refusal = "You may not download the file that is cited." },
        new("MayDownloadFile GetFile GetDatasetVersion", "GET /api/access/datafile/{file}/citation/RIS", Release, "200 200 200 200 200 200"),
        new("GetFilePermissions", "GET /api/access/datafile/{file}/userPermissions", Draft,    "401 401 200 200 200 200"),
        new("GetFilePermissions", "GET /api/access/datafile/{file}/userPermissions", Release,  "401 200 200 200 200 200"),
        new("AllowFileAccessRequests", "PUT /api/access/{dataset}/allowAccessRequest", Release, "401 400 200 200 200 200") { Body = "true", Refusal = "Could not update Request Access for {dataset} Error Message User ", Repeatable = true },
        new("RequestFileAccess", "PUT /api/access/datafile/{restricted}/requestAccess", Release, "400 200 400 400 400 400") { Refusal = "Could not find user to execute command|It may already be available to you." },
        new("HasRequestedFileAccess", "GET /api/access/datafile/{file}/userFileAccessRequested", Draft, "401 401 200 200 200 200"),
        new("HasRequestedFileAccess", "GET /api/access/datafile/{restricted}/userFileAccessRequested", Release, "401 200 200 200 200 200"),
        new("ListFileAccessRequests", "GET /api/access/datafile/{restricted}/listRequests", AskedAccess, "401 403 403 200 200 200") { Refusal = $"Could not find user to execute command|{NoManager}" },
        new("GrantFileAccess", "PUT /api/access/datafile/{restricted}/grantAccess/@{asker}", AskedAccess, "400 400 400 200 200 200") { Refusal = "Could not find user to execute command|Problem trying grant access on {restricted} : User " },
        new("RejectFileAccess", "PUT /api/access/datafile/{restricted}/rejectAccess/@{asker}", AskedAccess, "400 400 400 200 200 200") { Refusal = $"Could not find user to execute command|{NoManager}" },
        new("RevokeFileAccess", "DELETE /api/access/datafile/{restricted}/revokeAccess/:guest", AskedAccess, "401 401 401 200 200 200"),
        new("DownloadFile", "GET /api/access/datafile/{file}", Draft,                          "403 403 200 200 200 200") { Refusal = NotAuthorized },
        new("DownloadFile", "GET /api/access/datafile/{file}", Release,                        "200 200 200 200 200 200"),
        new("DownloadFile", "GET /api/access/datafile/{restricted}", Release,                  "403 403 200 200 200 200") { Refusal = NotAuthorized },
        new("DownloadFile GetFile GetDatasetVersion", "GET /api/access/datafile/bundle/{file}", Release, "200 200 200 200 200 200"),
        new("DownloadFile GetFile GetDatasetVersion", "GET /api/access/datafile/bundle/{restricted}", Release, "403 403 200 200 200 200") { Refusal = NotAuthorized },
        new("AnswerForDownload", "POST /api/access/datafile/bundle/{restricted}", Release,     "403 403 200 200 200 200") { Refusal = "is not permitted to perform requested action.", Repeatable = true },
        new("DownloadFiles", "GET /api/access/datafiles/{file},{restricted}", Release,         "200 200 200 200 200 200"),
        new("DownloadFiles", "GET /api/access/datafiles/{restricted}", Release,                "403 403 200 200 200 200") { Refusal = NotAuthorized },
        new("DownloadFiles", "POST /api/access/datafiles", Release,                            "403 403 200 200 200 200") { Body = "{restricted}", Refusal = NotAuthorized, Repeatable = true },
        new("DownloadDataset", "GET /api/access/dataset/{dataset}", Draft,                     "400 400 200 200 200 200") { Refusal = "Could not find requested dataset." },
        new("DownloadDataset", "GET /api/access/dataset/{dataset}", Release,                   "200 200 200 200 200 200"),
        new("DownloadDataset", "GET /api/access/dataset/{dataset}/versions/:draft", EditedRelease, "401 401 200 200 200 200"),
        new("ImportFiles", "POST /api/batch/jobs/import/datasets/files/{dataset}?uploadFolder=a", Draft, "401 401 503 503 503 503") { Refusal = "no folder for imports" },
        new("AddFile", "POST /api/datasets/{dataset}/add", Draft,                              "403 403 200 200 200 200") { File = "added", Refusal = NotEditor, Repeatable = true },
        new("AddFile", "POST /api/datasets/{dataset}/add", Release,                            "403 403 200 200 200 200") { File = "added", Refusal = NotEditor, Repeatable = true },
        new("IssueUpload", "GET /api/datasets/{dataset}/uploadurls?size=1", Draft,             "403 403 200 200 200 200") { Refusal = "You are not permitted to upload files to this dataset." },
        new("IsUploadOpen", "PUT /api/uploads/local?object=x&token=y", Nothing,                "403 403 403 403 403 403") { Refusal = "The address was not given by this server, or its time is over." },
        new("FinishUpload", $"PUT {Parts}", Release,                                           "401 403 403 403 403 403") { Body = """{"1":"tag"}""", Refusal = "You are not permitted to complete file uploads with the supplied parameters." },
        new("AbandonUpload", $"DELETE {Parts}", Release,                                       "401 403 403 403 403 403") { Refusal = "You are not permitted to abort file uploads with the supplied parameters." },
        new("RegisterFiles", "POST /api/datasets/{dataset}/addFiles", Release,                 "403 403 200 200 200 200") { Body = Unissued, Form = true, Refusal = NotEditor, Repeatable = true },
        new("RegisterFiles", "POST /api/datasets/{dataset}/replaceFiles", Release,             "403 403 200 200 200 200") { Body = Unissued, Form = true, Refusal = NotEditor, Repeatable = true },
        new("ReplaceFile", "POST /api/files/{file}/replace", Release,                          "403 403 200 200 200 200") { File = "other", Refusal = NotEditor },
        new("UpdateFileMetadata", "POST /api/files/{file}/metadata", Release,                  "400 400 200 200 200 200") { Body = """{"description":"Told anew"}""", Form = true, Refusal = "likely related to permissions", Repeatable = true },
        new("SetFileCategories", "POST /api/files/{file}/metadata/categories", Release,        "401 401 200 200 200 200") { Body = """{"categories":["Data"]}""", Repeatable = true },
        new("RedetectFileType", "POST /api/files/{file}/redetect?dryRun=true", Release,        "401 401 200 200 200 200") { Repeatable = true },
        new("CompareFile", "POST /api/admin/validateDataFileHashValue/{file}", Release,        "401 401 401 401 401 200") { Refusal = "must be superuser", Repeatable = true },
        new("ChangeChecksum", "POST /api/admin/computeDataFileHashValue/{file}/algorithm/MD5", Release, "401 401 401 401 401 200") { Refusal = "must be superuser", Repeatable = true },
        new("RedetectFileType", "POST /api/files/{file}/redetect", Draft,                      "401 401 200 200 200 200") { Repeatable = true },
        new("UningestFile", "POST /api/files/{file}/uningest", Release,                        "401 401 401 401 401 400") { Refusal = "Uningest File can only be called by Superusers.|Cannot uningest non-tabular file." },
        new("ReingestFile", "POST /api/files/{file}/reingest", Release,                        "403 403 403 403 403 400") { Refusal = "This API call can be used by superusers only|Tabular ingest is not supported for this file type (id: {file}, type: text/plain)" },
        new("GetTable", "GET /api/files/{file}/dataTables", Draft,                             "404 404 400 400 400 400") { Refusal = "File not found for given id.|This operation is only available for tabular files." },
        new("GetTable", "GET /api/files/{restricted}/dataTables", Release,                     "403 403 400 400 400 400") { Refusal = "Insufficient permissions to access the requested information.|This operation is only available for tabular files." },
        new("GetTable", "GET /api/access/datafile/{restricted}/metadata", Release,             "400 400 400 400 400 400") { Refusal = "no permission to download file|tabular data required" },
        new("GetTable", "GET /api/access/datafile/{restricted}/metadata/ddi", Release,         "400 400 400 400 400 400") { Refusal = "no permission to download file|tabular data required" },
        new("DownloadFile", "GET /api/files/{file}/rows", Draft,                               "401 401 400 400 400 400") { Refusal = "is not permitted to perform requested action.|This operation is only available for tabular files." },
        new("DownloadFile", "GET /api/files/{restricted}/rows", Release,                       "401 401 400 400 400 400") { Refusal = "is not permitted to perform requested action.|This operation is only available for tabular files." },
        new("DownloadFile", "GET /api/files/{restricted}/summary", Release,                    "401 401 400 400 400 400") { Refusal = "is not permitted to perform requested action.|This operation is only available for tabular files." },
        new("EditVariables", "PUT /api/edit/{file}", Release,                                  "401 401 400 400 400 400") { Body = "<codeBook/>", Refusal = "Cannot edit metadata, access denied|This operation is only available for tabular files.", Repeatable = true },
        new("SetTabularTags", "POST /api/files/{file}/metadata/tabularTags", Release,          "401 401 400 400 400 400") { Body = """{"tabularTags":["Survey"]}""", Refusal = "This operation is only available for tabular files.", Repeatable = true },
        new("GetFixityAlgorithm", "GET /api/files/fixityAlgorithm", Nothing,                   "200 200 200 200 200 200"),
        new("CountFiles", "GET /api/datasets/{dataset}/availableFileCategories", Release,      "200 200 200 200 200 200"),
        new("CountFiles", "GET /api/datasets/{dataset}/availableFileCategories", Draft,        "404 404 200 200 200 200") { Refusal = "Dataset version :latest of dataset {dataset} not found" },
        new("SetFileProvenance", "POST /api/files/{file}/prov-json?entityName=a", Draft,       "401 401 403 403 403 403") { Body = "{}", Refusal = Off },
        new("GetFileProvenance", "GET /api/files/{file}/prov-json", Draft,                     "401 401 403 403 403 403") { Refusal = Off },
        new("DeleteFileProvenance", "DELETE /api/files/{file}/prov-json", Draft,               "401 401 403 403 403 403") { Refusal = Off },
        new("SetProvenanceText", "POST /api/files/{file}/prov-freeform", Draft,                "401 401 403 403 403 403") { Body = """{"text":"Here"}""", Refusal = Off },
        new("GetProvenanceText", "GET /api/files/{file}/prov-freeform", Draft,                 "401 401 403 403 403 403") { Refusal = Off },
        new("RestrictFile", "PUT /api/files/{file}/restrict", Draft,                           "400 400 200 200 200 200") { Body = "true", Refusal = "is not permitted to perform requested action." },
        new("DeleteFile", "DELETE /api/files/{file}", Draft,                                   "400 400 200 200 200 200") { Refusal = "Delete failed for file ID {file} (CommandException): User " },
        new("UpdateFilesMetadata", "PUT /api/datasets/{dataset}/files/metadata", Draft,        "401 403 200 200 200 200") { Body = """[{"dataFileId":{file},"description":"Said"}]""", Refusal = "You do not have permission to edit this dataset.", Repeatable = true },
        new("SetEmbargo", "POST /api/datasets/{dataset}/files/actions/:set-embargo", Draft,    "401 403 400 400 400 400") { Body = Period, Refusal = PeriodRefusal },
        new("RemoveEmbargo", "POST /api/datasets/{dataset}/files/actions/:unset-embargo", Draft, "401 403 400 400 400 400") { Body = Period, Refusal = PeriodRefusal },
        new("SetRetention", "POST /api/datasets/{dataset}/files/actions/:set-retention", Draft, "401 403 400 400 400 400") { Body = Period, Refusal = PeriodRefusal },
        new("RemoveRetention", "POST /api/datasets/{dataset}/files/actions/:unset-retention", Draft, "401 403 400 400 400 400") { Body = Period, Refusal = PeriodRefusal },
        new("SetEmbargo", "POST /api/datasets/{dataset}/files/actions/:set-embargo", Release,  "401 403 403 403 403 400") { Body = Period, Refusal = PeriodRefusal },
        new("RemoveRetention", "POST /api/datasets/{dataset}/files/actions/:unset-retention", Release, "401 403 403 403 403 400") { Body = Period, Refusal = PeriodRefusal },
        new("ListAuxiliaryFiles", "GET /api/access/datafile/{file}/auxiliary", Draft,          "403 403 404 404 404 404") { Refusal = AuxiliaryRefusal },
        new("ListAuxiliaryFiles", "GET /api/access/datafile/{file}/auxiliary/tool", Release,   "404 404 404 404 404 404") { Refusal = AuxiliaryRefusal },
        new("DownloadAuxiliaryFile", "GET /api/access/datafile/{file}/auxiliary/a/1", Draft,   "403 403 404 404 404 404") { Refusal = AuxiliaryRefusal },
        new("SaveAuxiliaryFile", "POST /api/access/datafile/{file}/auxiliary/a/1", Release,    "403 403 200 200 200 200") { File = "derived", Refusal = "Authorized users only.|User not authorized to edit the dataset." },
        new("DeleteAuxiliaryFile", "DELETE /api/access/datafile/{file}/auxiliary/a/1", Release, "403 403 404 404 404 404") { Refusal = $"Authorized users only.|User not authorized to edit the dataset.|{AuxiliaryRefusal}" },
        new("GetFileThumbnail", "GET /api/access/datafile/{file}?imageThumb=true", Draft,      "403 403 404 404 404 404") { Refusal = $"{NotAuthorized}|No thumbnail is available for this file." },
        new("GetFileThumbnail", "GET /api/access/fileCardImage/{file}", Release,               "204 204 204 204 204 204"),
        new("GetDatasetThumbnail", "GET /api/datasets/{dataset}/thumbnail", Draft,             "404 404 404 404 404 404") { Refusal = "Thumbnail not available" },
        new("GetDatasetThumbnail", "GET /api/datasets/{dataset}/logo", Release,                "404 404 404 404 404 404") { Refusal = "Logo not available" },
        new("ListThumbnailCandidates", "GET /api/datasets/{dataset}/thumbnail/candidates", Release, "403 403 200 200 200 200") { Refusal = "You are not permitted to list dataset thumbnail candidates." },
        new("ChooseDatasetThumbnail", "POST /api/datasets/{dataset}/thumbnail/{file}", Release, "401 401 400 400 400 400") { Refusal = "is not permitted to perform requested action.|The file {file} has no thumbnail.|This needs an account" },
        new("UploadDatasetThumbnail", "POST /api/datasets/{dataset}/thumbnail", Release,       "401 401 400 400 400 400") { File = "no picture", Refusal = "is not permitted to perform requested action.|No thumbnail can be made of it|This needs an account" },
        new("RemoveDatasetThumbnail", "DELETE /api/datasets/{dataset}/thumbnail", Release,     "401 401 200 200 200 200") { Repeatable = true },
        new("GetThumbnailState", "GET /api/admin/datasets/thumbnailMetadata/{dataset}", Release, "200 200 200 200 200 200"),
        new("RetryThumbnails", "DELETE /api/admin/clearThumbnailFailureFlag", Nothing,         "200 200 200 200 200 200"),
        new("RetryThumbnail", "DELETE /api/admin/clearThumbnailFailureFlag/{file}", Release,   "200 200 200 200 200 200"),
        new("DeleteFiles", "PUT /api/datasets/{dataset}/deleteFiles", Draft,                   "401 403 200 200 200 200") { Body = "[{file}]", Refusal = "You do not have permission to delete files ont this dataset." },
    ];

    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases => PermissionRow.Cases(Rows);

    [Theory, MemberData(nameof(Cases))]
    public Task Files_answer_each_caller_as_the_table_says(DatabaseKind database, string row) =>
        PermissionCheck.RowAsync(database, Rows, row);
}
