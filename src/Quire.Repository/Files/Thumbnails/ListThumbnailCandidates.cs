using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>The pictures that can be chosen for a dataset.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="File">The one file whose picture is wanted; null for all that can be chosen.</param>
[Requires(Permission.EditDataset)]
public sealed record ListThumbnailCandidates(ObjectRef Target, long? File = null)
    : IQuery<IReadOnlyList<DatasetThumbnail>>,
        ITargeted;

internal sealed class ListThumbnailCandidatesHandler(DatasetThumbnails thumbnails)
    : IHandle<ListThumbnailCandidates, IReadOnlyList<DatasetThumbnail>>
{
    public Task<IReadOnlyList<DatasetThumbnail>> HandleAsync(
        ListThumbnailCandidates operation,
        OperationContext context,
        CancellationToken ct
    ) => thumbnails.CandidatesAsync(context, operation.File, ct);
}
