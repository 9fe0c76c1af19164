namespace Quire.Contracts.Administration;

/// <summary>Whether the installation has a feature.</summary>
public sealed record FeatureFlagResponse
{
    /// <summary>Whether it is on.</summary>
    public required bool Enabled { get; init; }
}
