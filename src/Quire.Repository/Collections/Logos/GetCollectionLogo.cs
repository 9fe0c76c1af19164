using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Logos;

/// <summary>Gives the logo of a collection as a small PNG; null when it has none.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetCollectionLogo(ObjectRef Target) : IQuery<byte[]?>, ITargeted;

internal sealed class GetCollectionLogoHandler(RepositoryDb db, CollectionLogos logos) : IHandle<GetCollectionLogo, byte[]?>
{
    public async Task<byte[]?> HandleAsync(GetCollectionLogo operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var collection = await db.Collections.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        return collection.Theme?.Logo is { Length: > 0 } name ? await logos.SmallAsync(id, name, ct) : null;
    }
}
