namespace Quire.Repository.Administration.RateLimits;

/// <summary>Which operations are meant by the names settings have for actions.</summary>
internal static class LimitedActions
{
    private const string Ending = "Command";

    private static readonly Dictionary<string, string[]> OtherNames = new(StringComparer.Ordinal)
    {
        ["GetLatestPublishedDatasetVersion"] = ["GetDataset", "GetDatasetVersion"],
        ["GetLatestAccessibleDatasetVersion"] = ["GetDataset", "GetDatasetVersion"],
        ["GetSpecificPublishedDatasetVersion"] = ["GetDatasetVersion"],
        ["GetDraftDatasetVersion"] = ["GetDatasetVersion"],
        ["ListVersions"] = ["ListDatasetVersions"],
        ["GetPrivateUrl"] = ["GetPreviewLink"],
        ["CreatePrivateUrl"] = ["CreatePreviewLink"],
        ["DeletePrivateUrl"] = ["DeletePreviewLink"],
        ["CreateGuestbookResponse"] = ["DownloadFile", "DownloadFiles", "DownloadDataset"],
        ["CreateNewDataset"] = ["CreateDataset"],
        ["UpdateDatasetVersion"] = ["UpdateDraft", "EditMetadata", "DeleteMetadata"],
        ["DeleteDatasetVersion"] = ["DeleteDraft"],
        ["DeaccessionDatasetVersion"] = ["DeaccessionVersion"],
        ["CuratePublishedDatasetVersion"] = ["UpdateCurrentVersion"],
        ["SubmitDatasetForReview"] = ["SubmitForReview"],
        ["ReturnDatasetToAuthor"] = ["ReturnToAuthor"],
        ["DeleteDataFile"] = ["DeleteFile", "DeleteFiles"],
        ["CreateDataverse"] = ["CreateCollection"],
        ["UpdateDataverse"] = ["UpdateCollection"],
        ["DeleteDataverse"] = ["DeleteCollection"],
        ["PublishDataverse"] = ["PublishCollection"],
        ["GetDataverse"] = ["GetCollection"],
        ["ListDataverseContent"] = ["ListCollectionContents"],
        ["MoveDataverse"] = ["MoveCollection"],
        ["CheckRateLimitForDatasetFeedback"] = ["SendFeedback"],
    };

    /// <summary>
    /// The operations an action is: those the API's older commands are done by, or the one of that name, with or without
    /// <c>Command</c> at its end.
    /// </summary>
    public static IReadOnlyList<string> OperationsOf(string? action)
    {
        action ??= "";
        var name = action.EndsWith(Ending, StringComparison.Ordinal) ? action[..^Ending.Length] : action;
        return OtherNames.TryGetValue(name, out var operations) ? operations : [name];
    }
}
