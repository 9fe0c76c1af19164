namespace Quire.Api.Http.Wording;

/// <summary>How links to drafts are spoken of on the wire.</summary>
internal static class PreviewTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("preview.link.exists", "Preview URL already exists for this dataset."),
        RefusalText.Of(
            "preview.draft.missing",
            "Can't create Preview URL because the latest version of this dataset is not a draft."
        ),
        RefusalText.Of(
            "preview.anonymized.published",
            "Can't create a URL for anonymized access because this dataset has been published."
        ),
        RefusalText.Of("preview.link.not-found", "Private URL not found."),
        RefusalText.Of("preview.link.none", "No Private URL to delete."),
        RefusalText.Of("preview.token.unknown", "Private URL user not found"),
        RefusalText.Of("preview.version.not-found", "Dataset version not found"),
    ];
}
