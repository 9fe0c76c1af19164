namespace Quire.Contracts.Administration;

/// <summary>Body of showing a message to everybody.</summary>
public sealed record BannerMessageRequest
{
    /// <summary><c>"true"</c> where whoever has read it can put it away.</summary>
    public string? DismissibleByUser { get; init; }

    /// <summary>Its texts; one at least.</summary>
    public IReadOnlyList<BannerMessageText>? MessageTexts { get; init; }
}
