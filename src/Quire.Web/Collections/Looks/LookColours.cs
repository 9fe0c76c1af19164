namespace Quire.Web.Collections.Looks;

/// <summary>The colours of the pages of a collection, as a style sheet of its own: a page itself may hold no style.</summary>
public sealed class LookColours
{
    private const string None = "none";

    private readonly Accent? _accent;
    private readonly Band? _band;
    private readonly Colour? _ground;

    private LookColours(Accent? accent, Band? band, Colour? ground) => (_accent, _band, _ground) = (accent, band, ground);

    /// <summary>Whether a colour stands behind logo and trail.</summary>
    public bool HasBand => _band is not null;

    /// <summary>Path of the style sheet, without slash in front: one for each choice of colours.</summary>
    public string Path => $"assets/look/{Name}.css";

    /// <summary>What is in the style sheet.</summary>
    public string Style =>
        $":root{{{_accent?.Style}{_band?.Style}{(_ground is { } ground ? $"--logo-ground:#{ground.Hex};" : "")}}}";

    private string Name => $"{NameOf(_accent?.Light)}-{NameOf(_band?.Light)}-{NameOf(_ground)}";

    /// <summary>Colours as themes have them; null where none of them can be shown.</summary>
    /// <param name="accent">Of links and buttons.</param>
    /// <param name="band">Behind logo and trail.</param>
    /// <param name="ground">Behind the logo alone.</param>
    public static LookColours? Of(string? accent, string? band, string? ground)
    {
        var colours = new LookColours(Accent.Of(accent), Band.Of(band), Colour.Read(ground));
        return colours is { _accent: null, _band: null, _ground: null } ? null : colours;
    }

    /// <summary>The colours a style sheet is called by; null for a name that is none of ours.</summary>
    public static LookColours? Named(string name) =>
        name.Split('-') is [var accent, var band, var ground] && Of(accent, band, ground) is { } colours && colours.Name == name
            ? colours
            : null;

    private static string NameOf(Colour? colour) => colour?.Hex ?? None;
}
