namespace Quire.Contracts.Administration;

/// <summary>A message in one language.</summary>
public sealed record BannerMessageText
{
    /// <summary>ISO 639-1 code of the language; required.</summary>
    public string? Lang { get; init; }

    /// <summary>The text; required.</summary>
    public string? Message { get; init; }
}
