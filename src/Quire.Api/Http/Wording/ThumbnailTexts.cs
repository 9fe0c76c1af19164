using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How thumbnails are spoken of on the wire.</summary>
internal static class ThumbnailTexts
{
    private static readonly string[] OfDatasets = ["ListThumbnailCandidates", "GetThumbnailState"];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = ["ListThumbnailCandidates"],
            Status = 403,
            Text = "You are not permitted to list dataset thumbnail candidates.",
        },
        RefusalText.Of("dataset.target.not-found", "Could not find dataset based on id supplied: {target}.") with
        {
            At = OfDatasets,
        },
        RefusalText.Of("dataset.target.pid-not-found", "Could not find dataset based on id supplied: {target}.") with
        {
            At = OfDatasets,
        },
        RefusalText.Of("dataset.thumbnail.none", "Thumbnail not available"),
        RefusalText.Of("dataset.thumbnail.none", "Logo not available") with
        {
            At = ["GetDatasetLogo"],
        },
        RefusalText.Of("dataset.thumbnail.too-large", "File is larger than maximum size: {limit}."),
        RefusalText.Of("file.target.not-found", "Could not find file based on id supplied: {file}.") with
        {
            At = ["ChooseDatasetThumbnail"],
        },
        RefusalText.OfAll<RepositoryError.NotFound>() with
        {
            At = ["RetryThumbnail"],
            Status = 400,
            Text = "Could not find file with the id: {target}",
        },
    ];
}
