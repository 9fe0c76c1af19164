namespace Quire.Contracts.Accounts;

/// <summary>Body of adding or replacing somebody who vouches for accounts.</summary>
public sealed record ProviderRequest
{
    /// <summary>Name of the provider, as accounts carry it; required.</summary>
    public string? Id { get; init; }

    /// <summary>What kind of provider it is; required.</summary>
    public string? FactoryAlias { get; init; }

    /// <summary>Its name for people.</summary>
    public string? Title { get; init; }

    /// <summary>What people are told beside it.</summary>
    public string? Subtitle { get; init; }

    /// <summary>How it is reached: <c>issuer: https://… | clientId: …</c>.</summary>
    public string? FactoryData { get; init; }

    /// <summary>Whether accounts of it are let in by it.</summary>
    public bool Enabled { get; init; }
}
