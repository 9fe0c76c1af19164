using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Logos;

/// <summary>
/// Gives the logo of a collection as a small PNG: the one that was sent, else the file its theme names; null when it has none.
/// </summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetCollectionCard(ObjectRef Target) : IQuery<byte[]?>, ITargeted;

internal sealed class GetCollectionCardHandler(RepositoryDb db, CollectionLogos logos) : IHandle<GetCollectionCard, byte[]?>
{
    public async Task<byte[]?> HandleAsync(GetCollectionCard operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        if (await db.CollectionLogos.AsNoTracking().SingleOrDefaultAsync(l => l.CollectionId == id, ct) is { Png: var sent })
        {
            return ThumbnailImage.Within(sent, CollectionLogos.Side);
        }

        var collection = await db.Collections.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        return collection.Theme?.Logo is { Length: > 0 } name ? await logos.SmallAsync(id, name, ct) : null;
    }
}
