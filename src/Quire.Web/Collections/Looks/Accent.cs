namespace Quire.Web.Collections.Looks;

/// <summary>
/// The colour of a collection's links and buttons, where it can be read: against everything pages put behind it it has the
/// contrast that is asked for of texts.
/// </summary>
public sealed class Accent
{
    // Paper, sheets, what is sunk; behind notices of drafts and messages for everybody, and of what is closed, gone or done.
    private static readonly Colour[] LightGrounds =
    [
        Colour.White,
        new(0xfc, 0xfb, 0xf8),
        new(0xf3, 0xf1, 0xeb),
        new(0xfb, 0xf0, 0xd6),
        new(0xf8, 0xe8, 0xf2),
        new(0xfb, 0xe9, 0xe5),
        new(0xe8, 0xf3, 0xe6),
    ];
    private static readonly Colour[] DarkGrounds =
    [
        Paper.Dark,
        new(0x1c, 0x20, 0x24),
        new(0x20, 0x25, 0x2a),
        new(0x37, 0x2d, 0x17),
        new(0x3a, 0x22, 0x33),
        new(0x3d, 0x23, 0x20),
        new(0x1f, 0x33, 0x22),
    ];

    private Accent(Colour light, Colour dark) => (Light, Dark) = (light, dark);

    /// <summary>The colour as it was chosen, for light pages.</summary>
    public Colour Light { get; }

    /// <summary>The same on dark pages.</summary>
    public Colour Dark { get; }

    /// <summary>What a style sheet says of it.</summary>
    public string Style =>
        $"--accent:light-dark(#{Light.Hex},#{Dark.Hex});"
        + $"--accent-soft:light-dark(#{SoftOf(Light, Colour.White).Hex},#{SoftOf(Dark, Paper.Dark).Hex});";

    /// <summary>The accent of a colour as themes have it, with or without <c>#</c>; null where none can be made.</summary>
    public static Accent? Of(string? colour)
    {
        if (Colour.Read(colour) is not { } light || ContrastOf(light) < Colour.Enough)
        {
            return null;
        }

        // As much lighter in the dark as it takes to be read there.
        var dark = light;
        for (var part = 0.05; Contrast(dark, DarkGrounds.Append(SoftOf(dark, Paper.Dark))) < Colour.Enough; part += 0.05)
        {
            dark = light.Mixed(Colour.White, Math.Min(part, 1));
        }

        return new(light, dark);
    }

    /// <summary>Contrast to what is nearest to a colour on a light page; 0 for what is no colour.</summary>
    public static double ContrastOf(string colour) => Colour.Read(colour) is { } read ? ContrastOf(read) : 0;

    private static double ContrastOf(Colour light) => Contrast(light, LightGrounds.Append(SoftOf(light, Colour.White)));

    private static Colour SoftOf(Colour colour, Colour paper) => paper.Mixed(colour, 0.1);

    private static double Contrast(Colour colour, IEnumerable<Colour> grounds) => grounds.Min(g => colour.ContrastTo(g));
}
