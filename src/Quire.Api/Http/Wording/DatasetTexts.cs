using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How datasets, their versions, locks and exports are spoken of on the wire.</summary>
internal static class DatasetTexts
{
    private const string OnlyDrafts =
        "This API can only delete the latest version if it is a DRAFT. "
        + "Superusers remove published datasets with destroy: DELETE /api/datasets/{id}/destroy.";

    private static readonly string[] TypeAdministration = ["CreateDatasetType", "DeleteDatasetType"];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("dataset.target.not-found", "No Such Dataset") with
        {
            At = ["ValidateDataset"],
        },
        RefusalText.Of("dataset.target.pid-not-found", "No Such Dataset") with
        {
            At = ["ValidateDataset"],
        },
        RefusalText.Of("dataset.timestamp.outdated", "Internal version timestamp {time} is outdated"),
        RefusalText.Of("dataset.version.no-draft", "This is NOT a DRAFT version"),
        RefusalText.Of("dataset.deletion.published", "This is a published dataset. " + OnlyDrafts),
        RefusalText.Of(
            "dataset.deletion.versions-published",
            "This is a published dataset with multiple versions. " + OnlyDrafts
        ),
        RefusalText.Of("dataset.withdrawal.version", "Only :latest-published or a specific version can be deaccessioned"),
        RefusalText.Of("dataset.withdrawal.address", "Invalid deaccession forward URL: {address}"),
        RefusalText.Of("access.superuser.required", "Destroy can only be called by superusers.") with
        {
            At = ["DestroyDataset"],
        },
        RefusalText.Of("metadata.field.not-found", "Cound not find a DatasetFieldType by looking up {field}"),
        RefusalText.Of("metadata.block.not-found", "Can't find metadata block '{block}'"),
        RefusalText.Of("dataset.edit.locked", "Dataset cannot be edited due to dataset lock."),
        RefusalText.Of("dataset.edit.in-review", "Dataset cannot be edited due to In Review dataset lock."),
        RefusalText.Of("dataset.lock.held", "dataset already locked with lock type {kind}"),
        RefusalText.Of("access.superuser.required", "This API end point can be used by superusers only.") with
        {
            At = ["LockDataset", "UnlockDataset"],
            Status = 403,
        },
        RefusalText.Of("access.account.required", "Authentication is required.") with
        {
            At = TypeAdministration,
            Status = 400,
        },
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At = TypeAdministration,
            Status = 403,
        },
        RefusalText.Of("dataset.type.id-not-found", "Could not find dataset type with id {id}") with
        {
            At = ["DeleteDatasetType"],
            Status = 400,
        },
        RefusalText.Of("request.json.empty", "JSON input was null or empty!") with
        {
            At = ["CreateDatasetType"],
        },
        RefusalText.Of("request.json.malformed", "Problem parsing supplied JSON: {problem}") with
        {
            At = ["CreateDatasetType"],
        },
        RefusalText.Of("dataset.citation-date.unknown", "Dataset Field Type Name {field} not found."),
        RefusalText.Of("dataset.citation-date.no-date", "Provided DatasetFieldtype is not a Date"),
        RefusalText.Of("dataset.lock.unknown", "Invalid lock type value: {kind}; valid lock types: {kinds}") with
        {
            At = ["ListAllLocks"],
            Status = 400,
        },
        RefusalText.Of("dataset.lock.user-unknown", "Unknown user identifier: {user}"),
        RefusalText.Of("access.account.required", "Authentication is required.") with
        {
            At = ["ListAllLocks"],
        },
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At = ["ListAllLocks"],
            Status = 403,
        },
        .. BodyOf("CreateDataset", "Error parsing Json: {message}"),
        .. BodyOf("StartMigration", "Error parsing Json: {message}"),
        .. BodyOf("EditSemanticMetadata", "Error parsing Json: {message}"),
        .. BodyOf("DeleteSemanticMetadata", "Error parsing Json: {message}"),
        .. BodyOf("UpdateDraft", "Error parsing dataset version: {message}"),
        .. BodyOf("EditMetadata", "Error parsing dataset update: {message}"),
        .. BodyOf("EditMetadataTurned", "Error parsing dataset update: {message}"),
        .. BodyOf("UpdateAccessTerms", "Error parsing dataset update: {message}"),
        .. BodyOf("DeleteMetadata", "Error processing metadata delete: {message}"),
        RefusalText.Of("metadata.edit.required-emptied", "Error parsing dataset update: {message}") with
        {
            At = ["EditMetadata", "EditMetadataTurned"],
        },
        RefusalText.Of("export.dataset.not-possible", "Export Failed"),
        RefusalText.Of(
            "export.version.not-found",
            "Unable to look up dataset based on version. Try :latest-published or :draft."
        ),
        RefusalText.Of("request.dataset.pid-malformed", "A dataset with the persistentId {target} could not be found.") with
        {
            At = ["ExportDataset"],
            Status = 404,
        },
        RefusalText.OfAll<RepositoryError.NotFound>() with
        {
            At = ["ExportDataset"],
            Text = "A dataset with the persistentId {target} could not be found.",
        },
    ];

    // What is wrong with the body itself is told with these words before it, what stands against the change is not.
    private static IReadOnlyList<RefusalText> BodyOf(string endpoint, string text) =>
        [
            RefusalText.OfGroup("reading", text) with
            {
                At = [endpoint],
            },
            RefusalText.Of("text.length.exceeded", text) with
            {
                At = [endpoint],
            },
        ];
}
