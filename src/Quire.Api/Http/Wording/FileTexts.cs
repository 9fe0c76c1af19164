using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How files are spoken of on the wire.</summary>
internal static class FileTexts
{
    private static readonly string[] Downloads =
    [
        "DownloadFile",
        "DownloadBundle",
        "DownloadFiles",
        "DownloadPostedFiles",
        "DownloadDataset",
        "DownloadVersion",
    ];
    private static readonly string[] Additions = ["AddFile", "ReplaceFile", "RegisterFiles", "RegisterReplacements"];
    private static readonly string[] Restriction = ["RestrictFile"];
    private const string NotRestricted = "Problem trying to update restriction status on {target}: {message}";
    private const string NotCited = "Dataset version cannot be found or unauthorized.";
    private const string NotShown = "Error attempting get the requested data file.";

    private static readonly string[] Checksums = ["CompareFile", "ChangeChecksum", "RenewChecksums"];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of(
            "file.archive.too-many-files",
            "The number of files in the zip archive is over the limit ({limit}); please upload a zip archive with fewer files, "
                + "if you want them to be ingested as individual DataFiles."
        ),
        RefusalText.Of("file.descriptions.twice", "One or more invalid dataFileId values were provided"),
        RefusalText.Of(
            "file.descriptions.not-listed",
            "The following files are not part of the current version of the Dataset. dataFileIds: [{files}]"
        ),
        RefusalText.Of("file.descriptions.restricted-already", "File (dataFileId:{file}) is already {state}"),
        RefusalText.Of("file.table.none", "Cannot uningest non-tabular file."),
        RefusalText.Of("file.table.exists", "The datafile is already ingested as Tabular."),
        RefusalText.Of("file.table.being-read", "Dataset already locked with an Ingest lock"),
        RefusalText.Of(
            "file.table.not-readable",
            "Tabular ingest is not supported for this file type (id: {file}, type: {type})"
        ),
        RefusalText.Of("access.account.required", "api key required") with
        {
            At = Checksums,
        },
        RefusalText.Of("access.superuser.required", "must be superuser") with
        {
            At = Checksums,
        },
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At = ["AuditFiles", "GetFixityReport"],
            Status = 403,
        },
        RefusalText.Of("file.target.not-found", "Could not find file with the id: {file}") with
        {
            At = Checksums,
            Status = 400,
        },
        RefusalText.Of("file.checksum.unknown", "Unknown algorithm") with
        {
            At = ["RenewChecksums"],
        },
        RefusalText.Of("file.checksum.unknown", "Unknown algorithm: {algorithm}") with
        {
            At = ["ChangeChecksum"],
        },
        RefusalText.Of(
            "file.content.damaged",
            "Datafile validation failed for {file}. The saved hash value is: {checksum}. {found}"
        ) with
        {
            At = ["CompareFile"],
            Status = 417,
        },
        RefusalText.Of("file.audit.backwards", "Invalid Parameters: lastId must be equal to or greater than firstId"),
        RefusalText.Of(
            "file.version.not-described",
            "File metadata for file with id {file} in dataset version {version} not found"
        ),
        RefusalText.Of("file.tag.unknown", "Not a valid Tabular Data Tag:  [{tag}]. Please use one of the following: {tags}"),
        RefusalText.Of("file.upload.off", "File upload via HTTP is not available for this installation of Dataverse."),
        RefusalText.Of("file.registration.other-store", "Dataset store configuration does not allow provided storageIdentifier."),
        RefusalText.Of("file.citation.not-permitted", "You may not download the file that is cited.") with
        {
            Status = 403,
        },
        .. Tables,
        .. Describing,
        .. Changing,
        .. Downloading,
    ];

    private static IReadOnlyList<RefusalText> Tables =>
        [
            RefusalText.Of("access.superuser.required", "Uningest File can only be called by Superusers.") with
            {
                At = ["UningestFile"],
            },
            RefusalText.OfAll<RepositoryError.NotFound>() with
            {
                At = ["UningestFile"],
                Status = 400,
                Text = "Could not find datafile with id {target}",
            },
            RefusalText.Of("file.table.closed", "Insufficient permissions to access the requested information.") with
            {
                Status = 403,
            },
            RefusalText.Of("file.table.closed", "no permission to download file") with
            {
                At = ["GetTableMetadata", "GetTableCodebook"],
                Status = 400,
            },
            RefusalText.Of("file.table.required", "tabular data required") with
            {
                At = ["GetTableMetadata", "GetTableCodebook"],
            },
            RefusalText.OfAll<RepositoryError.NotPermitted>() with
            {
                At = ["EditVariables"],
                Status = 401,
                Text = "Cannot edit metadata, access denied",
            },
            RefusalText.OfAll<RepositoryError.Unauthenticated>() with
            {
                At = ["EditVariables"],
                Text = "Cannot edit metadata, access denied",
            },
            RefusalText.OfAll<RepositoryError.NotFound>() with
            {
                At = ["GetDataTables"],
                Text = "File not found for given id.",
            },
            RefusalText.Of(
                "file.table.failure-kept",
                "Uningesting to remove an ingest problem can only be done by those who can publish the dataset"
            ) with
            {
                Status = 403,
            },
            RefusalText.Of("access.superuser.required", "This API call can be used by superusers only") with
            {
                At = ["ReingestFile"],
                Status = 403,
            },
            RefusalText.OfAll<RepositoryError.NotFound>() with
            {
                At = ["ReingestFile"],
                Text = "File not found for given id.",
            },
        ];

    private static IReadOnlyList<RefusalText> Describing =>
        [
            RefusalText.Of(
                "file.description.not-listed",
                "An error has occurred attempting to update the requested DataFile. It is not part of the current version of the Dataset."
            ),
            RefusalText.Of(
                "file.description.replaced",
                "You cannot edit metadata on a dataFile that has been replaced. Please try again with the newest file id."
            ),
            // Whatever stands against reading is told as one and the same.
            RefusalText.OfAll<RepositoryError>() with
            {
                At = ["GetFileMetadata", "GetDraftFileMetadata"],
                Status = 400,
                Text = NotShown,
            },
            .. new[] { "file.version.not-described", "dataset.version.not-found" }.Select(code =>
                RefusalText.Of(code, NotCited) with
                {
                    At = ["GetFileCitation"],
                    Status = 401,
                }
            ),
            RefusalText.Of("file.draft.none", "No draft available for this file") with
            {
                At = ["GetDraftFileMetadata"],
            },
            RefusalText.Of(
                "file.draft.hidden",
                "An error occurred getting a draft version, you may not have permission to access unpublished data on this dataset."
            ) with
            {
                At = ["GetDraftFileMetadata"],
            },
            RefusalText.OfAll<RepositoryError.NotFound>() with
            {
                At = ["UpdateFileMetadata"],
                Status = 400,
                Text = NotShown,
            },
            .. NotAllowed(
                "An error has occurred attempting to update the requested DataFile, likely related to permissions.",
                "UpdateFileMetadata"
            ),
            RefusalText.OfAll<RepositoryError.RuleViolated>() with
            {
                At = ["UpdateFileMetadata"],
                Status = 400,
            },
            RefusalText.OfAll<RepositoryError.Locked>() with
            {
                At = ["UpdateFileMetadata"],
                Status = 400,
            },
        ];

    private static IReadOnlyList<RefusalText> Changing =>
        [
            RefusalText.OfAll<RepositoryError.NotPermitted>() with
            {
                At = Additions,
                Status = 403,
                Text = "You do not have permission to edit this dataset.",
            },
            RefusalText.OfAll<RepositoryError.NotPermitted>() with
            {
                At = ["IssueUpload"],
                Status = 403,
                Text = "You are not permitted to upload files to this dataset.",
            },
            RefusalText.OfAll<RepositoryError.NotPermitted>() with
            {
                At = ["FinishUpload"],
                Status = 403,
                Text = "You are not permitted to complete file uploads with the supplied parameters.",
            },
            RefusalText.OfAll<RepositoryError.NotPermitted>() with
            {
                At = ["AbandonUpload"],
                Status = 403,
                Text = "You are not permitted to abort file uploads with the supplied parameters.",
            },
            RefusalText.OfAll<RepositoryError.NotFound>() with
            {
                At = ["ReplaceFile"],
                Status = 400,
                Text = "Replacement file not found. There was no file found for ID: {target}",
            },
            RefusalText.Of(
                "file.replacement.same-content",
                "Error! You may not replace a file with a file that has duplicate content."
            ),
            RefusalText.Of(
                "file.replacement.other-type",
                "The original file ({old}) and replacement file ({replacement}) are different file types."
            ),
            RefusalText.Of(
                "file.replacement.not-listed",
                "You cannot replace a file that is not in the most recently published dataset. "
                    + "(The file is unpublished or was deleted from a previous version.)"
            ),
            RefusalText.Of(
                "file.replacement.several",
                "You cannot replace a single file with multiple files. The file you uploaded was ingested into multiple files."
            ),
            RefusalText.OfAll<RepositoryError>() with
            {
                At = ["DeleteFile"],
                Status = 400,
                Text = "Delete failed for file ID {target} (CommandException): {message}",
            },
            RefusalText.OfAll<RepositoryError.NotFound>() with
            {
                At = ["DeleteFile"],
            },
            RefusalText.OfAll<RepositoryError.NotPermitted>() with
            {
                At = ["UpdateFilesMetadata"],
                Status = 403,
                Text = "You do not have permission to edit this dataset.",
            },
            RefusalText.OfAll<RepositoryError.NotPermitted>() with
            {
                At = ["DeleteFiles"],
                Status = 403,
                Text = "You do not have permission to delete files ont this dataset.",
            },
            RefusalText.OfAll<RepositoryError.Locked>() with
            {
                At = ["DeleteFiles"],
                Status = 400,
                Text = "File deletes failed for dataset ID {target} (CommandException): {message}",
            },
            RefusalText.OfAll<RepositoryError.RuleViolated>() with
            {
                At = ["DeleteFiles"],
                Status = 400,
                Text = "File deletes failed for dataset ID {target} (CommandException): {message}",
            },
            RefusalText.OfAll<RepositoryError.NotFound>() with
            {
                At = Restriction,
                Status = 400,
                Text = "Could not find datafile with id {target}",
            },
            .. NotAllowed(NotRestricted, "RestrictFile"),
            RefusalText.OfAll<RepositoryError.RuleViolated>() with
            {
                At = Restriction,
                Status = 400,
                Text = NotRestricted,
            },
            RefusalText.OfAll<RepositoryError.Locked>() with
            {
                At = Restriction,
                Status = 400,
                Text = NotRestricted,
            },
            // What is so already is told with the name of the file in place of what the request named it by.
            RefusalText.Of("file.restriction.already-on", "Problem trying to update restriction status on {file}: {message}") with
            {
                At = Restriction,
                Status = 400,
            },
            RefusalText.Of(
                "file.restriction.already-off",
                "Problem trying to update restriction status on {file}: {message}"
            ) with
            {
                At = Restriction,
                Status = 400,
            },
        ];

    private static IReadOnlyList<RefusalText> Downloading =>
        [
            RefusalText.OfAll<RepositoryError.NotPermitted>() with
            {
                At = Downloads,
                Status = 403,
                Text =
                    "'{path}' you are not authorized to access this object via this api endpoint. Please check your code for typos, "
                    + "or consult our API guide at http://guides.dataverse.org.",
                AsFramework = true,
            },
            RefusalText.OfAll<RepositoryError.NotFound>() with
            {
                At = ["DownloadFile"],
                AsFramework = true,
            },
            // A version that may not be seen, against files that may not be had.
            RefusalText.Of("access.permission.missing", "User {caller} is not permitted to perform requested action.") with
            {
                At = ["DownloadDataset", "DownloadVersion"],
            },
            // What names no file is told as what is not there.
            RefusalText.Of("request.file.id-malformed") with
            {
                At = ["DownloadFile"],
                Status = 404,
                AsFramework = true,
            },
            RefusalText.Of("request.file.pid-malformed") with
            {
                At = ["DownloadFile"],
                AsFramework = true,
            },
            RefusalText.Of("dataset.version.not-found", "Could not find requested dataset.") with
            {
                At = ["DownloadDataset"],
                Status = 400,
            },
        ];

    private static IReadOnlyList<RefusalText> NotAllowed(string text, string endpoint) =>
        [
            RefusalText.OfAll<RepositoryError.NotPermitted>() with
            {
                At = [endpoint],
                Status = 400,
                Text = text,
            },
            RefusalText.OfAll<RepositoryError.Unauthenticated>() with
            {
                At = [endpoint],
                Status = 400,
                Text = text,
            },
        ];
}
