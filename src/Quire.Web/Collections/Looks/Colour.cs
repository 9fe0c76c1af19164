using System.Globalization;

namespace Quire.Web.Collections.Looks;

/// <summary>A colour.</summary>
/// <param name="Red">How much red.</param>
/// <param name="Green">How much green.</param>
/// <param name="Blue">How much blue.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The contrast texts need at least, as WCAG 2.2 says.</summary>
    public const double Enough = 4.5;

    public static readonly Colour White = new(0xff, 0xff, 0xff);
    public static readonly Colour Black = new(0, 0, 0);

    /// <summary>Its six digits.</summary>
    public string Hex => Convert.ToHexStringLower([Red, Green, Blue]);

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The colour of six digits, with or without <c>#</c>; null for what is none.</summary>
    public static Colour? Read(string? text)
    {
        var digits = text?.Trim().TrimStart('#');
        return
            digits is { Length: 6 }
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>How well one can be read before the other, from 1 to 21.</summary>
    public double ContrastTo(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>A colour on the way to another.</summary>
    /// <param name="other">The other.</param>
    /// <param name="part">How far: 0 for this one, 1 for the other.</param>
    public Colour Mixed(Colour other, double part) =>
        new(Between(Red, other.Red, part), Between(Green, other.Green, part), Between(Blue, other.Blue, part));

    private static byte Between(byte from, byte to, double part) => (byte)Math.Round(from + ((to - from) * part));

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
