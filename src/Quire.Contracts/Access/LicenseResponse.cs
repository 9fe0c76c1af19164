namespace Quire.Contracts.Access;

/// <summary>A licence the installation offers; the same shape is sent to add one.</summary>
public sealed record LicenseResponse
{
    /// <summary>Database id; ignored when adding.</summary>
    public long? Id { get; init; }

    /// <summary>Unique name.</summary>
    public string? Name { get; init; }

    /// <summary>One sentence on it.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>Unique address of its text.</summary>
    public string? Uri { get; init; }

    /// <summary>Address of its icon.</summary>
    public string? IconUrl { get; init; }

    /// <summary>Depositors may choose it.</summary>
    public bool? Active { get; init; }

    /// <summary>New datasets get it.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Position in lists.</summary>
    public long? SortOrder { get; init; }

    /// <summary>Short identifier, such as <c>CC-BY-4.0</c>.</summary>
    public string? RightsIdentifier { get; init; }

    /// <summary>Scheme of that identifier, such as <c>SPDX</c>.</summary>
    public string? RightsIdentifierScheme { get; init; }

    /// <summary>Address of the scheme.</summary>
    public string? SchemeUri { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? LanguageCode { get; init; }
}
