using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Logos;

/// <summary>Gives the logo that was sent for a collection, as pages show it: a PNG.</summary>
[Requires(Permission.ViewUnpublishedDataverse, WhileUnpublished = true)]
public sealed record GetCollectionLogo(ObjectRef Target) : IQuery<byte[]>, ITargeted;

internal sealed class GetCollectionLogoHandler(RepositoryDb db) : IHandle<GetCollectionLogo, byte[]>
{
    public async Task<byte[]> HandleAsync(GetCollectionLogo operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var logo = await db.CollectionLogos.AsNoTracking().SingleOrDefaultAsync(l => l.CollectionId == id, ct);
        return logo?.Png ?? throw LogoErrors.None();
    }
}
