using Quire.Domain.Errors;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Refusals of thumbnails.</summary>
internal static class ThumbnailErrors
{
    public static RepositoryException NoneOfDataset() =>
        Refuse.NotFound("dataset.thumbnail.none", $"The dataset has no thumbnail.");

    public static RepositoryException NoneOfFile(long file) =>
        Refuse.BadRequest("dataset.thumbnail.file-without", $"The file {file} has no thumbnail.");

    public static RepositoryException OtherDataset(long file) =>
        Refuse.BadRequest("dataset.thumbnail.other-dataset", $"The file {file} does not belong to this dataset.");

    public static RepositoryException NotOpen(long file) =>
        Refuse.BadRequest(
            "dataset.thumbnail.not-open",
            $"The file {file} is restricted or under embargo: its picture is not for everybody."
        );

    public static RepositoryException UploadTooLarge(int limit) =>
        Refuse.TooLarge("dataset.thumbnail.too-large", $"The picture may have {limit} bytes.");

    public static RepositoryException UploadUnusable(string problem) =>
        Refuse.BadRequest("dataset.thumbnail.unusable", $"No thumbnail can be made of it: {problem}");
}
