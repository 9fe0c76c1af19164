namespace Quire.Contracts.Identifiers;

/// <summary>What a provider knows of an identifier.</summary>
public sealed record IdentifierResponse
{
    /// <summary>The identifier, such as <c>doi:10.5072/FK2/ABCDEF</c>.</summary>
    public required string Pid { get; init; }

    /// <summary>The same without its protocol.</summary>
    public required string Doi { get; init; }

    /// <summary>
    /// <c>unknown</c>, <c>draft</c> (reserved), <c>findable</c> (public) or <c>registered</c> (public once, hidden now).
    /// </summary>
    public required string State { get; init; }

    /// <summary>Name of the provider.</summary>
    public required string Provider { get; init; }
}
