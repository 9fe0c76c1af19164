namespace Quire.Contracts.Identifiers;

/// <summary>A provider of identifiers.</summary>
public sealed record IdentifierProviderResponse
{
    /// <summary>Its name, which <c>:DoiProvider</c> chooses it by.</summary>
    public required string Name { get; init; }

    /// <summary>Whether identifiers are kept elsewhere.</summary>
    public required bool Remote { get; init; }
}
