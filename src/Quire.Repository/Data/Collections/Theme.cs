using System.Text.Json.Serialization;

namespace Quire.Repository.Data.Collections;

/// <summary>How the pages of a collection look.</summary>
public sealed record Theme
{
    /// <summary>File name of the logo.</summary>
    [JsonPropertyName("Logo")]
    public string? Logo { get; init; }

    [JsonPropertyName("Tagline")]
    public string? Tagline { get; init; }

    /// <summary>Where the tagline leads.</summary>
    [JsonPropertyName("LinkUrl")]
    public string? LinkUrl { get; init; }

    [JsonPropertyName("LinkColor")]
    public string? LinkColor { get; init; }

    [JsonPropertyName("TextColor")]
    public string? TextColor { get; init; }

    [JsonPropertyName("BackgroundColor")]
    public string? BackgroundColor { get; init; }

    [JsonPropertyName("LogoBackgroundColor")]
    public string? LogoBackgroundColor { get; init; }

    /// <summary><c>left</c>, <c>center</c> or <c>right</c>; null when nothing was said.</summary>
    [JsonPropertyName("LogoAlignment")]
    public string? LogoAlignment { get; init; }
}
