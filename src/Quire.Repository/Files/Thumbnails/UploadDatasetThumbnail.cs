using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Takes an uploaded picture for that of a dataset; gives its small form.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Picture">The picture, as it was sent.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record UploadDatasetThumbnail(ObjectRef Target, Input<byte[]> Picture) : ICommand<byte[]>, ITargeted
{
    /// <summary>The longest picture, in bytes.</summary>
    public const int Longest = 500_000;

    /// <summary>A picture of which was read no more than tells that it is longer.</summary>
    public static Input<byte[]> TooLong => new(ThumbnailErrors.UploadTooLarge(Longest).Error);
}

internal sealed class UploadDatasetThumbnailHandler(RepositoryDb db) : IHandlePrepared<UploadDatasetThumbnail, byte[], byte[]>
{
    // Decoding takes time, and no turn of anybody.
    public async Task<byte[]> PrepareAsync(UploadDatasetThumbnail operation, OperationContext context, CancellationToken ct)
    {
        var picture = operation.Picture.Value;
        if (picture.Length > UploadDatasetThumbnail.Longest)
        {
            throw ThumbnailErrors.UploadTooLarge(UploadDatasetThumbnail.Longest);
        }

        var (png, problem) = await ThumbnailImage.OfAsync(picture, ct);
        return png ?? throw ThumbnailErrors.UploadUnusable(problem!);
    }

    public async Task<byte[]> HandleAsync(
        UploadDatasetThumbnail operation,
        byte[] prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        await DatasetPicture.SetAsync(db, context, file: null, prepared, ct);
        return ThumbnailImage.Within(prepared, DatasetThumbnails.Card);
    }
}
