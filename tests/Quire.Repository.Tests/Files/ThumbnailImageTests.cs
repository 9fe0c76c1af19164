using Quire.Repository.Files.Thumbnails;
using SkiaSharp;

namespace Quire.Repository.Tests.Files;

public sealed class ThumbnailImageTests
{
    private const int Wide = 64;
    private const int High = 32;

    // Where the stored first pixel is seen, and the last of the first row.
    [Theory]
    [InlineData(1, "top left", "top right")]
    [InlineData(2, "top right", "top left")]
    [InlineData(3, "bottom right", "bottom left")]
    [InlineData(4, "bottom left", "bottom right")]
    [InlineData(5, "top left", "bottom left")]
    [InlineData(6, "top right", "bottom right")]
    [InlineData(7, "bottom right", "top right")]
    [InlineData(8, "bottom left", "top left")]
    public void A_picture_is_upright_as_the_camera_was_held(byte orientation, string red, string green)
    {
        var (png, problem) = ThumbnailImage.Of(Jpeg(orientation));

        Assert.Null(problem);
        using var upright = SKBitmap.Decode(png);
        Assert.Equal(orientation < 5 ? (Wide, High) : (High, Wide), (upright.Width, upright.Height));
        Assert.True(At(upright, red) is { Red: > 200, Green: < 60, Blue: < 60 }, $"{red} is {At(upright, red)}");
        Assert.True(At(upright, green) is { Red: < 60, Green: > 200, Blue: < 60 }, $"{green} is {At(upright, green)}");
    }

    [Fact]
    public void The_longest_side_is_400_and_a_line_stays_visible()
    {
        using var line = new SKBitmap(3_000, 1);
        using var encoded = line.Encode(SKEncodedImageFormat.Png, 100);

        var (png, _) = ThumbnailImage.Of(encoded.ToArray());

        using var small = SKBitmap.Decode(png);
        Assert.Equal((400, 1), (small.Width, small.Height));
    }

    private static SKColor At(SKBitmap bitmap, string corner) =>
        bitmap.GetPixel(
            corner.EndsWith("right", StringComparison.Ordinal) ? bitmap.Width - 4 : 3,
            corner.StartsWith("bottom", StringComparison.Ordinal) ? bitmap.Height - 4 : 3
        );

    // Red at the stored top left, green at the top right, blue below.
    private static byte[] Jpeg(byte orientation)
    {
        using var bitmap = new SKBitmap(Wide, High);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(new SKColor(0, 0, 255));
            canvas.DrawRect(0, 0, Wide / 2, High / 2, new() { Color = new(255, 0, 0) });
            canvas.DrawRect(Wide / 2, 0, Wide / 2, High / 2, new() { Color = new(0, 255, 0) });
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 100);
        var jpeg = encoded.ToArray();
        byte[] exif =
        [
            0xFF,
            0xE1,
            0,
            34,
            (byte)'E',
            (byte)'x',
            (byte)'i',
            (byte)'f',
            0,
            0,
            (byte)'M',
            (byte)'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }
}
