namespace Quire.Web.Collections.Looks;

/// <summary>
/// The colour behind the logo and the trail of a collection, with the colour of what is written on it: white or black, of which
/// one can be read on any colour.
/// </summary>
public sealed class Band
{
    // Brighter than this, no white text can be read on it.
    private const double BrightestInTheDark = 0.18;

    private Band(Colour light, Colour dark) => (Light, Dark) = (light, dark);

    /// <summary>The colour as it was chosen, for light pages.</summary>
    public Colour Light { get; }

    /// <summary>The same on dark pages, where a bright one would dazzle.</summary>
    public Colour Dark { get; }

    /// <summary>What a style sheet says of it.</summary>
    public string Style =>
        $"--band:light-dark(#{Light.Hex},#{Dark.Hex});--on-band:light-dark(#{TextOn(Light).Hex},#{TextOn(Dark).Hex});";

    /// <summary>The band of a colour as themes have it, with or without <c>#</c>; null for what is no colour.</summary>
    public static Band? Of(string? colour)
    {
        if (Colour.Read(colour) is not { } light)
        {
            return null;
        }

        var dark = light;
        for (var part = 0.05; dark.Luminance > BrightestInTheDark; part += 0.05)
        {
            dark = light.Mixed(Paper.Dark, Math.Min(part, 1));
        }

        return new(light, dark);
    }

    /// <summary>The colour texts have on another.</summary>
    public static Colour TextOn(Colour ground) => ground.ContrastTo(Colour.White) >= Colour.Enough ? Colour.White : Colour.Black;
}
