namespace Quire.Contracts.Accounts;

/// <summary>A kind of providers.</summary>
public sealed record ProviderKindResponse
{
    /// <summary>Its name.</summary>
    public required string Alias { get; init; }

    /// <summary>A sentence about it.</summary>
    public required string Info { get; init; }
}
