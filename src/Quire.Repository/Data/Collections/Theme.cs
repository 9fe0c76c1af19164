namespace Quire.Repository.Data.Collections;

/// <summary>How the pages of a collection look.</summary>
public sealed record Theme
{
    /// <summary>File name of the logo.</summary>
    public string? Logo { get; init; }

    public string? Tagline { get; init; }

    /// <summary>Where the tagline leads.</summary>
    public string? LinkUrl { get; init; }

    public string? LinkColor { get; init; }

    public string? TextColor { get; init; }

    public string? BackgroundColor { get; init; }

    public string? LogoBackgroundColor { get; init; }

    /// <summary><c>left</c>, <c>center</c> or <c>right</c>; null when nothing was said.</summary>
    public string? LogoAlignment { get; init; }
}
