using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Writes down what somebody decided about the picture of a dataset.</summary>
internal static class DatasetPicture
{
    public static async Task SetAsync(RepositoryDb db, long dataset, long? file, byte[]? png, CancellationToken ct)
    {
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
