using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Files.Download;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>The thumbnail of a file for those who may download the file; null when it has none.</summary>
/// <param name="Target">The file.</param>
/// <param name="Width">How wide it is to be at most, in pixels.</param>
[Open("pictures of public files are for everybody; the handler demands the permission for all others")]
public sealed record GetFileThumbnail(ObjectRef Target, int Width) : IQuery<byte[]?>, ITargeted;

internal sealed class GetFileThumbnailHandler(RepositoryDb db, Downloads downloads) : IHandle<GetFileThumbnail, byte[]?>
{
    public async Task<byte[]?> HandleAsync(GetFileThumbnail operation, OperationContext context, CancellationToken ct)
    {
        var file = context.Target.Id;
        var entries = await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == file), ct);
        if (!downloads.MayHave(entries, context.Permissions))
        {
            throw AccessErrors.NotPermitted(context.Caller.Identifier);
        }

        var png = await db.Thumbnails.Where(t => t.FileId == file).Select(t => t.Png).SingleOrDefaultAsync(ct);
        return png is null ? null : ThumbnailImage.Narrowed(png, Math.Clamp(operation.Width, 1, ThumbnailImage.Longest));
    }
}
