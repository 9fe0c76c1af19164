namespace Quire.Contracts.Administration;

/// <summary>A message shown to everybody.</summary>
public sealed record BannerMessageResponse
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Its text, in the language asked for or in English, or the first there is.</summary>
    public required string DisplayValue { get; init; }

    /// <summary>Whether whoever has read it can put it away.</summary>
    public bool? DismissibleByUser { get; init; }
}
