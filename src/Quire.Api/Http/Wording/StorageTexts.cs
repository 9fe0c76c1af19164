using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How stores, quotas and limits are spoken of on the wire.</summary>
internal static class StorageTexts
{
    private static readonly string[] Quotas =
    [
        "SetCollectionQuota",
        "LiftCollectionQuota",
        "SetDatasetQuota",
        "LiftDatasetQuota",
    ];

    private static readonly string[] Limits = ["SetFileCountLimit", "LiftFileCountLimit"];
    private static readonly string[] CollectionStores = ["SetCollectionStore", "ResetCollectionStore"];
    private static readonly string[] DatasetStores = ["SetDatasetStore", "ResetDatasetStore"];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("access.superuser.required", "Only superusers can change storage quotas.") with
        {
            At = Quotas,
        },
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At = [.. Limits, .. CollectionStores, .. DatasetStores],
            Status = 403,
        },
        RefusalText.Of("access.account.required", "Authentication is required.") with
        {
            At = Limits,
        },
        RefusalText.Of("access.account.required", "Authentication is required.") with
        {
            At = DatasetStores,
            Status = 400,
        },
        RefusalText.Of("access.account.required", "This API call requires authentication.") with
        {
            At = ["GetUploadLimits"],
            Status = 400,
        },
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = ["GetUploadLimits"],
            Status = 403,
            Text = "This API call requires EditDataset permission.",
        },
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = ["GetDatasetStore"],
            Status = 404,
            Text = "No such dataset",
        },
        RefusalText.OfAll<RepositoryError.NotFound>() with
        {
            At = ["GetDatasetStore", "GetUploadLimits", .. DatasetStores],
            Text = "No such dataset",
        },
    ];
}
