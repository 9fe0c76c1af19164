namespace Quire.Domain.Access;

/// <summary>A licence the installation offers.</summary>
public sealed record License
{
    public long Id { get; init; }

    /// <summary>Unique, such as <c>CC BY 4.0</c>.</summary>
    public required string Name { get; init; }

    public string? ShortDescription { get; init; }

    /// <summary>Unique; absolute.</summary>
    public required string Uri { get; init; }

    public string? IconUri { get; init; }

    /// <summary>Whether depositors may choose it.</summary>
    public bool Active { get; init; }

    /// <summary>Exactly one licence is the default.</summary>
    public bool IsDefault { get; init; }

    public long SortOrder { get; init; }

    /// <summary>SPDX short identifier, when it has one.</summary>
    public string? RightsIdentifier { get; init; }

    public string? RightsIdentifierScheme { get; init; }

    public string? SchemeUri { get; init; }

    /// <summary>ISO 639-1 code of the licence text.</summary>
    public string? LanguageCode { get; init; }
}
