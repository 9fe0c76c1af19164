namespace Quire.Contracts.Administration;

/// <summary>A message is shown from now on.</summary>
public sealed record BannerMessageAdded
{
    /// <summary>A sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Its number.</summary>
    public required long Id { get; init; }
}
