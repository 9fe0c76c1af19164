namespace Quire.Repository.Administration;

/// <summary>Settings everybody may read, because forms need them.</summary>
public static class PublicSettings
{
    /// <summary>Readable one by one, by name.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        SettingNames.PublishPopupText,
        ":DatasetSubmitForReviewPopupCustomText",
        ":PublishDatasetDisclaimerText",
        ":SubmitForReviewDatasetDisclaimerText",
        ":MaxEmbargoDurationInMonths",
    ];
}
