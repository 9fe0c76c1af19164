namespace Quire.Api.Http.Wording;

/// <summary>How publishing and reviews are spoken of on the wire.</summary>
internal static class PublishingTexts
{
    public static IReadOnlyList<WireText> All { get; } =
    [
        WireText.Of(
            "publishing.host.unpublished",
            "This dataset may not be published because its host dataverse ({collection}) has not been published."),
        WireText.Of("publishing.draft.none", "Latest version of dataset {dataset} is already released. Only draft versions can be released."),
        WireText.Of(
            "publishing.terms.missing",
            "Dataset must have a valid license or Custom Terms Of Use configured before it can be published."),
        WireText.Of(
            "publishing.access.unexplained",
            "Terms of Use and Access are invalid. You must enable request access or add terms of access in datasets with restricted files."),
        WireText.Of("publishing.release.first-not-major", "Cannot publish as minor version. Re-try as major release."),
        WireText.Of("publishing.release.files-changed", "Cannot release as minor version. Re-try as major release."),
        WireText.Of("publishing.files.missing", "Published datasets should contain at least one data file."),

        // The full stops are theirs.
        WireText.Of(
            "dataset.release.files-damaged",
            "This dataset cannot be published because some files have been found missing or corrupted. . "
            + "Please contact support to address this."),
        WireText.Of("dataset.release.locked", "This dataset is locked. Reason: {locks}. Please try publishing later."),

        // Clients know every failure of a correction as a server error.
        WireText.Of(
            "publishing.correction.failed",
            "Dataset Version Update failed. Changes are still in the DRAFT version. - {reason}") with { Status = 500 },
        WireText.Of("publishing.correction.files-changed", "Cannot change files in the dataset"),
        WireText.Of("access.superuser.required", "Only superusers can update the current version") with
        {
            At = ["PublishDataset", "PublishDatasetDeprecated"], Status = 403,
        },

        WireText.Of(
            "publishing.review.no-draft",
            "Latest version of dataset is already released. Only draft versions can be submitted for review."),
        WireText.Of(
            "publishing.review.running", "You cannot submit this dataset for review because it is already in review."),
        WireText.Of("publishing.review.reason-missing", "You must enter a reason for returning a dataset to the author(s)."),
        WireText.Of(
            "publishing.review.not-running",
            "This dataset cannot be return to the author(s) because the latest version is not In Review. "
            + "The author(s) needs to click Submit for Review first."),
    ];
}
