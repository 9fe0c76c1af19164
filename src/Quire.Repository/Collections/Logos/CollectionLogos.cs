using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Installation;

namespace Quire.Repository.Collections.Logos;

/// <summary>
/// The logos themes name: files the administrator put into <c>logos</c> of the data folder, in a folder called by the number of
/// the collection. No other file of the disk is given to anybody, whatever a theme says.
/// </summary>
internal sealed class CollectionLogos(IOptions<InstallationOptions> options)
{
    /// <summary>The longer side of a small logo, in pixels.</summary>
    public const int Side = 48;

    private const long MostBytes = 5 * 1024 * 1024;
    private const int MostKept = 1000;

    private static readonly SemaphoreSlim Turn = new(1, 1);

    // Making one takes memory and time, and pages ask for them again and again.
    private readonly ConcurrentDictionary<Key, byte[]?> _made = new();

    /// <summary>A logo as PNG, 48 pixels at its longer side; null where there is no such picture.</summary>
    public async Task<byte[]?> SmallAsync(long collection, string name, CancellationToken ct)
    {
        var folder = Path.Combine(options.Value.DataFolder, "logos", collection.ToString(CultureInfo.InvariantCulture));
        if (FolderFile.Find(folder, name) is not { Length: <= MostBytes } file)
        {
            return null;
        }

        var key = new Key(file.FullName, file.Length, file.LastWriteTimeUtc);
        if (_made.TryGetValue(key, out var made))
        {
            return made;
        }

        // However many ask for a new one at once, it is read and made once.
        await Turn.WaitAsync(ct);
        try
        {
            return _made.TryGetValue(key, out made) ? made : await MakeAsync(key, ct);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<byte[]?> MakeAsync(Key key, CancellationToken ct)
    {
        var (png, _) = await ThumbnailImage.OfAsync(await File.ReadAllBytesAsync(key.Path, ct), ct);
        if (_made.Count >= MostKept)
        {
            _made.Clear();
        }

        return _made[key] = png is null ? null : ThumbnailImage.Within(png, Side);
    }

    private sealed record Key(string Path, long Length, DateTime WrittenAt);
}
