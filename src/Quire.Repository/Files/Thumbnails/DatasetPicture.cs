using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Writes down what somebody decided about the picture of a dataset.</summary>
internal static class DatasetPicture
{
    public static async Task SetAsync(RepositoryDb db, OperationContext context, long? file, byte[]? png, CancellationToken ct)
    {
        var dataset = context.Target.Id;
        // Its page and lists show it.
        context.Changed(OutboxKind.Dataset, dataset);
        if (await db.DatasetThumbnails.SingleOrDefaultAsync(t => t.DatasetId == dataset, ct) is { } decided)
        {
            (decided.FileId, decided.Png) = (file, png);
            return;
        }

        db.DatasetThumbnails.Add(
            new()
            {
                DatasetId = dataset,
                FileId = file,
                Png = png,
            }
        );
    }
}
