namespace Quire.Contracts.Collections;

/// <summary>How the pages of a collection look.</summary>
public sealed record CollectionTheme
{
    /// <summary>Id of the theme; given in answers only.</summary>
    public long? Id { get; init; }

    /// <summary>File name of the logo.</summary>
    public string? Logo { get; init; }

    /// <summary>What the logo that was sent shows, for those who do not see it; given in answers only.</summary>
    public string? LogoText { get; init; }

    /// <summary>A line beside the name.</summary>
    public string? Tagline { get; init; }

    /// <summary>Where the tagline leads.</summary>
    public string? LinkUrl { get; init; }

    /// <summary>Colour of links, such as <c>428bca</c>.</summary>
    public string? LinkColor { get; init; }

    /// <summary>Colour of text.</summary>
    public string? TextColor { get; init; }

    /// <summary>Colour behind the text.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>Colour behind the logo; answered only where an alignment was given.</summary>
    public string? LogoBackgroundColor { get; init; }

    /// <summary><c>left</c>, <c>center</c> or <c>right</c>; read, not answered.</summary>
    public string? LogoAlignment { get; init; }
}
