namespace Quire.Contracts.Accounts;

/// <summary>Somebody who vouches for accounts.</summary>
public sealed record ProviderResponse
{
    /// <summary>Name of the provider, as accounts carry it.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of provider it is.</summary>
    public required string FactoryAlias { get; init; }

    /// <summary>Its name for people.</summary>
    public string? Title { get; init; }

    /// <summary>What people are told beside it.</summary>
    public string? Subtitle { get; init; }

    /// <summary>How it is reached, without the secret.</summary>
    public string? FactoryData { get; init; }

    /// <summary>Whether accounts of it are let in by it.</summary>
    public bool Enabled { get; init; }
}
