using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>Reads the picture of something a collection shows first.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetFeaturedImage(long Id) : IQuery<FeaturedImageRecord>, ITargeted
{
    public ObjectRef Target => new ObjectRef.CollectionFeaturing(Id);
}

internal sealed class GetFeaturedImageHandler(RepositoryDb db) : IHandle<GetFeaturedImage, FeaturedImageRecord>
{
    public async Task<FeaturedImageRecord> HandleAsync(
        GetFeaturedImage operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        await db.FeaturedImages.AsNoTracking().SingleOrDefaultAsync(m => m.ItemId == operation.Id, ct)
        ?? throw FeaturedItemErrors.NoImage(operation.Id);
}
