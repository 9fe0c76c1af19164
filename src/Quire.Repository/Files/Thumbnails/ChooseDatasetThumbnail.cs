using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Periods;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Takes the thumbnail of a file of the dataset for its picture; gives it.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="File">Id of the file.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record ChooseDatasetThumbnail(ObjectRef Target, long File) : ICommand<byte[]>, ITargeted;

internal sealed class ChooseDatasetThumbnailHandler(RepositoryDb db, Downloads downloads)
    : IHandle<ChooseDatasetThumbnail, byte[]>
{
    public async Task<byte[]> HandleAsync(ChooseDatasetThumbnail operation, OperationContext context, CancellationToken ct)
    {
        var (dataset, id, today) = (context.Target.Id, operation.File, downloads.Today);
        var file =
            await db.Files.AsNoTracking().Include(f => f.Object).SingleOrDefaultAsync(f => f.Id == id, ct)
            ?? throw TargetErrors.FileNotFound(id);
        if (file.Object.OwnerId != dataset)
        {
            throw ThumbnailErrors.OtherDataset(id);
        }

        if (file.Restricted || file.IsEmbargoed(today) || file.IsExpired(today))
        {
            throw ThumbnailErrors.NotOpen(id);
        }

        var png =
            await db.Thumbnails.Where(t => t.FileId == id).Select(t => t.Png).SingleOrDefaultAsync(ct)
            ?? throw ThumbnailErrors.NoneOfFile(id);
        await DatasetPicture.SetAsync(db, context, id, png: null, ct);
        context.AuditDetails = $"{id}";
        return ThumbnailImage.Within(png, DatasetThumbnails.Card);
    }
}
