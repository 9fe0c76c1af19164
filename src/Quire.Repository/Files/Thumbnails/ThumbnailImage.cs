using System.Buffers.Binary;
using SkiaSharp;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>
/// Makes small pictures of large ones. What a picture says of itself is looked at before any of it is decoded, so that nothing
/// takes more memory than a bounded number of pixels.
/// </summary>
internal static class ThumbnailImage
{
    /// <summary>The longest side of what is kept, in pixels; nothing larger is given out.</summary>
    public const int Longest = 400;

    /// <summary>Pictures of more pixels are not decoded: each takes four bytes.</summary>
    public const long MostPixels = 40_000_000;

    // A strip of a few pixels by millions makes rows nobody can scale.
    private const int LongestSide = 30_000;

    private static readonly SKEncodedImageFormat[] Formats =
    [
        SKEncodedImageFormat.Png,
        SKEncodedImageFormat.Jpeg,
        SKEncodedImageFormat.Gif,
        SKEncodedImageFormat.Webp,
        SKEncodedImageFormat.Bmp,
    ];

    // Decoding takes memory by the pixel, however few bytes a picture has.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>As <see cref="Of"/>, one at a time in a process.</summary>
    public static async Task<(byte[]? Png, string? Problem)> OfAsync(byte[] picture, CancellationToken ct)
    {
        await Turn.WaitAsync(ct);
        try
        {
            return Of(picture);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A PNG of a picture with sides of at most <see cref="Longest"/> pixels, or why there is none.</summary>
    public static (byte[]? Png, string? Problem) Of(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        if (codec is null || !Formats.Contains(codec.EncodedFormat))
        {
            return (null, "It is no picture of a kind known here.");
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width < 1 || height < 1 || width > LongestSide || height > LongestSide || (long)width * height > MostPixels)
        {
            return (null, $"It has {width} by {height} pixels, which is too many.");
        }

        using var decoded = Decoded(codec);
        if (decoded is null)
        {
            return (null, "It is damaged or cut short.");
        }

        using var upright = Upright(decoded, codec.EncodedOrigin);
        return (Scaled(upright, Longest, Longest), null);
    }

    /// <summary>A smaller PNG of one that was made here; itself when it is small enough.</summary>
    /// <param name="png">What <see cref="Of"/> gave.</param>
    /// <param name="width">Its width in pixels.</param>
    public static byte[] Narrowed(byte[] png, int width)
    {
        using var bitmap = SKBitmap.Decode(png);
        return bitmap.Width <= width ? png : Scaled(bitmap, width, Longest);
    }

    /// <summary>The same by the longer side.</summary>
    public static byte[] Within(byte[] png, int side)
    {
        using var bitmap = SKBitmap.Decode(png);
        return Math.Max(bitmap.Width, bitmap.Height) <= side ? png : Scaled(bitmap, side, side);
    }

    /// <summary>Width and height of a PNG that was made here, in pixels; they stand at its beginning.</summary>
    public static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    // Formats that can be decoded smaller are.
    private static SKBitmap? Decoded(SKCodec codec)
    {
        var ratio = Math.Min(1f, 2f * Longest / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(ratio);
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    // Cameras write what they see as they are held, and how that was.
    private static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var turned = origin >= SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(turned ? bitmap.Height : bitmap.Width, turned ? bitmap.Width : bitmap.Height);
        using var canvas = new SKCanvas(upright);
        var (w, h) = ((float)upright.Width, (float)upright.Height);
        canvas.SetMatrix(
            origin switch
            {
                SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
                SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightTop => new SKMatrix(0, -1, w, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, w, -1, 0, h, 0, 0, 1),
                SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, h, 0, 0, 1),
                _ => SKMatrix.Identity,
            }
        );
        canvas.DrawBitmap(bitmap, 0, 0);
        return upright;
    }

    private static byte[] Scaled(SKBitmap bitmap, int width, int height)
    {
        var ratio = Math.Min(1d, Math.Min((double)width / bitmap.Width, (double)height / bitmap.Height));
        var info = new SKImageInfo(
            Math.Max(1, (int)Math.Round(bitmap.Width * ratio)),
            Math.Max(1, (int)Math.Round(bitmap.Height * ratio)),
            SKColorType.Rgba8888,
            SKAlphaType.Premul
        );
        using var scaled = bitmap.Resize(info, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var encoded = scaled.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }
}
