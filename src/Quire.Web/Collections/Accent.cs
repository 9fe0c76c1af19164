using System.Globalization;

namespace Quire.Web.Collections;

/// <summary>
/// The colour of a collection's links and buttons, where it can be read: against everything pages put behind it it has the
/// contrast that is asked for of texts.
/// </summary>
public sealed class Accent
{
    private const double Enough = 4.5;

    private static readonly Colour[] LightGrounds = [new(0xff, 0xff, 0xff), new(0xfc, 0xfb, 0xf8), new(0xf3, 0xf1, 0xeb)];
    private static readonly Colour[] DarkGrounds = [new(0x15, 0x18, 0x1b), new(0x1c, 0x20, 0x24), new(0x20, 0x25, 0x2a)];
    private static readonly Colour White = LightGrounds[0];
    private static readonly Colour DarkPaper = DarkGrounds[0];

    private Accent(Colour light, Colour dark) => (Light, Dark) = (light, dark);

    private Colour Light { get; }

    private Colour Dark { get; }

    /// <summary>Path of the style sheet, without slash in front.</summary>
    public string Path => $"assets/accent/{Light.Hex}.css";

    /// <summary>What is in the style sheet.</summary>
    public string Style =>
        $":root{{--accent:light-dark(#{Light.Hex},#{Dark.Hex});"
        + $"--accent-soft:light-dark(#{SoftOf(Light, White).Hex},#{SoftOf(Dark, DarkPaper).Hex})}}";

    /// <summary>The accent of a colour as themes have it, with or without <c>#</c>; null where none can be made.</summary>
    public static Accent? Of(string? colour)
    {
        if (Colour.Read(colour) is not { } light || ContrastOf(light) < Enough)
        {
            return null;
        }

        // As much lighter in the dark as it takes to be read there.
        var dark = light;
        for (var part = 0.05; Contrast(dark, DarkGrounds.Append(SoftOf(dark, DarkPaper))) < Enough; part += 0.05)
        {
            dark = light.Mixed(White, Math.Min(part, 1));
        }

        return new(light, dark);
    }

    /// <summary>Whether a text is a colour.</summary>
    public static bool IsColour(string text) => Colour.Read(text) is not null;

    /// <summary>Contrast to what is nearest to a colour on a light page; 0 for what is no colour.</summary>
    public static double ContrastOf(string colour) => Colour.Read(colour) is { } read ? ContrastOf(read) : 0;

    private static double ContrastOf(Colour light) => Contrast(light, LightGrounds.Append(SoftOf(light, White)));

    private static Colour SoftOf(Colour colour, Colour paper) => paper.Mixed(colour, 0.1);

    private static double Contrast(Colour colour, IEnumerable<Colour> grounds) => grounds.Min(g => Contrast(colour, g));

    private static double Contrast(Colour one, Colour other)
    {
        var (a, b) = (one.Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private readonly record struct Colour(byte Red, byte Green, byte Blue)
    {
        public string Hex => Convert.ToHexStringLower([Red, Green, Blue]);

        /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
        public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

        public static Colour? Read(string? text)
        {
            var digits = text?.Trim().TrimStart('#');
            return
                digits is { Length: 6 }
                && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
                : null;
        }

        public Colour Mixed(Colour other, double part) =>
            new(Between(Red, other.Red, part), Between(Green, other.Green, part), Between(Blue, other.Blue, part));

        private static byte Between(byte from, byte to, double part) => (byte)Math.Round(from + ((to - from) * part));

        private static double Linear(byte channel)
        {
            var share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
