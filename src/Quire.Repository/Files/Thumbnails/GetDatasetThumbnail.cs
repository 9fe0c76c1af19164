using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>The picture of a dataset.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Side">How long its longer side is at most, in pixels.</param>
[Open("the picture of a published dataset is for everybody; drafts have none for those who may not see them")]
public sealed record GetDatasetThumbnail(ObjectRef Target, int Side = DatasetThumbnails.Card)
    : IQuery<DatasetThumbnail>,
        ITargeted;

internal sealed class GetDatasetThumbnailHandler(DatasetThumbnails thumbnails) : IHandle<GetDatasetThumbnail, DatasetThumbnail>
{
    public async Task<DatasetThumbnail> HandleAsync(
        GetDatasetThumbnail operation,
        OperationContext context,
        CancellationToken ct
    ) => await thumbnails.OfAsync(context, operation.Side, ct) ?? throw ThumbnailErrors.NoneOfDataset();
}
