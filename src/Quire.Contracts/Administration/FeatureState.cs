namespace Quire.Contracts.Administration;

/// <summary>Whether something others switch on and off is there.</summary>
public sealed record FeatureState
{
    /// <summary>It is.</summary>
    public bool Enabled { get; init; }
}
