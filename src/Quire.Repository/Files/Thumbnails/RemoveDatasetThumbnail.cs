using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Takes the picture off a dataset; none is chosen for it any more.</summary>
/// <param name="Target">The dataset.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record RemoveDatasetThumbnail(ObjectRef Target) : ICommand, ITargeted;

internal sealed class RemoveDatasetThumbnailHandler(RepositoryDb db) : IHandle<RemoveDatasetThumbnail>
{
    public Task HandleAsync(RemoveDatasetThumbnail operation, OperationContext context, CancellationToken ct) =>
        DatasetPicture.SetAsync(db, context, file: null, png: null, ct);
}
