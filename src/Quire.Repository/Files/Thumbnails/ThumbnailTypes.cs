using System.Linq.Expressions;
using Quire.Repository.Administration;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Of which files thumbnails are made.</summary>
public sealed class ThumbnailTypes(Settings settings)
{
    // As much is held in memory while one is made, whatever the setting says.
    private const long Most = 100_000_000;
    private const long Usual = 3_000_000;

    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"];

    /// <summary>Whether a thumbnail can be of a file of this type.</summary>
    public static bool Has(string contentType) => Types.Contains(contentType);

    /// <summary>The longest file a thumbnail is made of, in bytes; 0 for none at all.</summary>
    public async Task<long> LimitAsync(CancellationToken ct) =>
        Math.Clamp(await settings.NumberAsync(SettingNames.ThumbnailImageLimit, ct) ?? Usual, 0, Most);

    /// <summary>The same asked of the database.</summary>
    public static Expression<Func<FileRecord, bool>> Within(long limit) =>
        f => Types.Contains(f.ContentType) && f.Size <= limit && f.ContentCheck == ContentCheck.Passed;
}
