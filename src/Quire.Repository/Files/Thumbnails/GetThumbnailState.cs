using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Tells what was decided about the picture of a dataset, and what it is.</summary>
/// <param name="Target">The dataset.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetThumbnailState(ObjectRef Target) : IQuery<ThumbnailState>, IBeyondLimits;

internal sealed class GetThumbnailStateHandler(RepositoryDb db, DatasetThumbnails thumbnails)
    : IHandle<GetThumbnailState, ThumbnailState>
{
    public async Task<ThumbnailState> HandleAsync(GetThumbnailState operation, OperationContext context, CancellationToken ct)
    {
        var dataset = context.Target.Id;
        var decided = await db.DatasetThumbnails.AsNoTracking().SingleOrDefaultAsync(t => t.DatasetId == dataset, ct);
        return new(
            decided is { Png: null, FileId: null },
            decided?.Png is not null,
            await thumbnails.OfAsync(context, DatasetThumbnails.Card, ct)
        );
    }
}
