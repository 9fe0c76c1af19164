namespace Quire.Server.Demo;

/// <summary>Pictures drawn here, so that no binary file has to be kept.</summary>
internal static class Drawing
{
    /// <summary>A pier with a gauge, sea and evening sky.</summary>
    public static byte[] Pier(int width, int height) =>
        Picture.Of(
            width,
            height,
            (x, y) =>
            {
                var (u, v) = ((double)x / width, (double)y / height);
                if (v > 0.5 && v < 0.56 && u < 0.72)
                {
                    return (74, 60, 52);
                }

                if (v >= 0.56 && v < 0.86 && u < 0.72 && x % (width / 9) < width / 60)
                {
                    return (58, 47, 42);
                }

                if (u > 0.64 && u < 0.68 && v > 0.24 && v < 0.5)
                {
                    // The staff, in tenths.
                    return (int)(v * 50) % 2 == 0 ? Colour(236, 232, 220) : Colour(168, 44, 31);
                }

                if (v > 0.62)
                {
                    var wave = Math.Sin((u * 40) + (v * 90)) * 10;
                    return Colour(28 + (20 * v) + wave, 92 + wave, 110 + (25 * v) + wave);
                }

                var sun = Math.Exp(-(Math.Pow((u - 0.84) * width / height, 2) + Math.Pow(v - 0.5, 2)) * 30);
                return Colour(150 + (90 * v) + (90 * sun), 175 + (20 * v) + (50 * sun), 205 - (60 * v) + (10 * sun));
            }
        );

    /// <summary>The light curve of the star, folded twice, as points on paper.</summary>
    public static byte[] Curve(int width, int height) =>
        Picture.Of(
            width,
            height,
            (x, y) =>
            {
                var night = 2 * 5.366341 * x / width;
                var at = height * (0.15 + (0.7 * (SkyFiles.Magnitude(night) - 3.3) / 1.3)) + (3 * Noise.Error(x / 4, 61));
                return Math.Abs(y - at) < 2.2 && x % 4 < 3 ? Colour(10, 90, 105)
                    : y == height - 1 || x == 0 || y % (height / 6) == 0 ? Colour(221, 217, 207)
                    : Colour(252, 251, 248);
            }
        );

    /// <summary>Noise of a camera in the dark, with a warm edge and hot points.</summary>
    public static byte[] Dark(int width, int height) =>
        Picture.Of(
            width,
            height,
            (x, y) =>
            {
                var at = (y * width) + x;
                var grey = 26 + (8 * Noise.Error(at, 71)) + (30 * Math.Exp(-x / 12.0)) + (Noise.At(at, 72) > 0.998 ? 200 : 0);
                return Colour(grey, grey, grey);
            }
        );

    private static (byte R, byte G, byte B) Colour(double r, double g, double b) => (Part(r), Part(g), Part(b));

    private static byte Part(double value) => (byte)Math.Clamp(value, 0, 255);
}
