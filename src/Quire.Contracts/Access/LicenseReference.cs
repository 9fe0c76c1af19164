namespace Quire.Contracts.Access;

/// <summary>The licence of a dataset version.</summary>
public sealed record LicenseReference
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Address of its text.</summary>
    public string? Uri { get; init; }

    /// <summary>Address of its icon.</summary>
    public string? IconUri { get; init; }

    /// <summary>Short identifier.</summary>
    public string? RightsIdentifier { get; init; }

    /// <summary>Scheme of that identifier.</summary>
    public string? RightsIdentifierScheme { get; init; }

    /// <summary>Address of the scheme.</summary>
    public string? SchemeUri { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? LanguageCode { get; init; }
}
