using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>The pictures that can be chosen for a dataset.</summary>
/// <param name="Target">The dataset.</param>
[Requires(Permission.EditDataset)]
public sealed record ListThumbnailCandidates(ObjectRef Target) : IQuery<IReadOnlyList<DatasetThumbnail>>, ITargeted;

internal sealed class ListThumbnailCandidatesHandler(DatasetThumbnails thumbnails)
    : IHandle<ListThumbnailCandidates, IReadOnlyList<DatasetThumbnail>>
{
    public Task<IReadOnlyList<DatasetThumbnail>> HandleAsync(
        ListThumbnailCandidates operation,
        OperationContext context,
        CancellationToken ct
    ) => thumbnails.CandidatesAsync(context, ct);
}
