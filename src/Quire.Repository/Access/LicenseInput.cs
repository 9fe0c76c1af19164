namespace Quire.Repository.Access;

/// <summary>What a request says about a new licence.</summary>
public sealed record LicenseInput
{
    public required string Name { get; init; }

    /// <summary>Address of its text; unique.</summary>
    public required string Uri { get; init; }

    public string? ShortDescription { get; init; }

    public string? IconUri { get; init; }

    /// <summary>Depositors may choose it.</summary>
    public bool Active { get; init; }

    public required long SortOrder { get; init; }

    public string? RightsIdentifier { get; init; }

    public string? RightsIdentifierScheme { get; init; }

    public string? SchemeUri { get; init; }

    public string? LanguageCode { get; init; }
}
