namespace Quire.Api.Http.Wording;

/// <summary>How publishing and reviews are spoken of on the wire.</summary>
internal static class PublishingTexts
{
    private static readonly string[] CollectionLabelSets =
    [
        "GetCollectionLabelSet",
        "SetCollectionLabelSet",
        "ResetCollectionLabelSet",
    ];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of(
            "publishing.host.unpublished",
            "This dataset may not be published because its host dataverse ({collection}) has not been published."
        ),
        RefusalText.Of(
            "publishing.draft.none",
            "Latest version of dataset {dataset} is already released. Only draft versions can be released."
        ),
        RefusalText.Of(
            "publishing.terms.missing",
            "Dataset must have a valid license or Custom Terms Of Use configured before it can be published."
        ),
        RefusalText.Of(
            "publishing.access.unexplained",
            "Terms of Use and Access are invalid. You must enable request access or add terms of access in datasets with restricted files."
        ),
        RefusalText.Of("publishing.release.first-not-major", "Cannot publish as minor version. Re-try as major release."),
        RefusalText.Of("publishing.release.files-changed", "Cannot release as minor version. Re-try as major release."),
        RefusalText.Of("publishing.files.missing", "Published datasets should contain at least one data file."),
        // The full stops are theirs.
        RefusalText.Of(
            "dataset.release.files-damaged",
            "This dataset cannot be published because some files have been found missing or corrupted. . "
                + "Please contact support to address this."
        ),
        RefusalText.Of("dataset.release.locked", "This dataset is locked. Reason: {locks}. Please try publishing later."),
        // What was accepted and could not be finished is no fault of the request.
        RefusalText.Of("publishing.release.failed") with
        {
            Status = 500,
        },
        // Clients know every failure of a correction as a server error.
        RefusalText.Of(
            "publishing.correction.failed",
            "Dataset Version Update failed. Changes are still in the DRAFT version. - {reason}"
        ) with
        {
            Status = 500,
        },
        RefusalText.Of("publishing.correction.files-changed", "Cannot change files in the dataset"),
        RefusalText.Of("access.superuser.required", "Only superusers can release migrated datasets") with
        {
            At = ["ReleaseMigrated"],
            Status = 403,
        },
        RefusalText.Of("access.superuser.required", "Not a superuser") with
        {
            At = ["StartMigration", "ImportDataset", "ImportDdi"],
            Status = 403,
        },
        RefusalText.Of("access.permission.missing", "Not a superuser") with
        {
            At = ["StartMigration", "ImportDataset", "ImportDdi"],
            Status = 403,
        },
        RefusalText.Of(
            "identifier.number.taken",
            "Persistent identifier {identifier} already exists in this Dataverse installation."
        ) with
        {
            At = ["ImportDataset", "ImportDdi"],
            Status = 403,
        },
        RefusalText.Of("dataset.ddi.malformed", "Invalid file content: {message}") with
        {
            At = ["ImportDdi"],
        },
        RefusalText.Of("dataset.ddi.identifier-malformed", "Invalid DOI found in the XML: {message}") with
        {
            At = ["ImportDdi"],
        },
        RefusalText.Of("access.superuser.required", "Only superusers can update the current version") with
        {
            At = ["PublishDataset", "PublishDatasetDeprecated"],
            Status = 403,
        },
        RefusalText.Of(
            "publishing.review.no-draft",
            "Latest version of dataset is already released. Only draft versions can be submitted for review."
        ),
        RefusalText.Of("publishing.review.running", "You cannot submit this dataset for review because it is already in review."),
        RefusalText.Of("publishing.review.reason-missing", "You must enter a reason for returning a dataset to the author(s)."),
        RefusalText.Of(
            "publishing.review.not-running",
            "This dataset cannot be return to the author(s) because the latest version is not In Review. "
                + "The author(s) needs to click Submit for Review first."
        ),
        RefusalText.Of("publishing.curation.hidden", "You are not permitted to view the curation status of this dataset."),
        RefusalText.Of(
            "publishing.curation.labels-hidden",
            "You are not permitted to view the allowed curation labels for this dataset."
        ),
        RefusalText.Of(
            "publishing.curation.released",
            "Latest version of dataset is already released. Status can only be set on draft versions"
        ),
        RefusalText.Of("publishing.curation.disabled", "Status labeling disabled for this dataset"),
        RefusalText.Of("publishing.curation.not-allowed", "Status update failed - label not allowed"),
        RefusalText.Of("publishing.curation.no-change", "Status update failed - the dataset already has this status"),
        RefusalText.Of("publishing.curation.set-unknown", "No Such Curation Label Set"),
        RefusalText.Of("publishing.curation.set-unknown", "No Curation Label Set found for : {name}") with
        {
            At = ["SetCollectionLabelSet"],
        },
        RefusalText.Of("collection.target.not-found", "Could not find dataverse based on alias supplied: {alias}.") with
        {
            At = CollectionLabelSets,
        },
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At =
            [
                "ReportCuration",
                "ListCurationLabelSets",
                "GetDatasetLabelSet",
                "SetDatasetLabelSet",
                "ResetDatasetLabelSet",
                .. CollectionLabelSets,
            ],
            Status = 403,
        },
    ];
}
