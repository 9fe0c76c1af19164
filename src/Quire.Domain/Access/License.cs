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

    /// <summary>Whether a text is the name or the address of it.</summary>
    public bool IsNamed(string text) => Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase) || SameUri(Uri, text);

    // The same licence is written with and without TLS and a slash at the end.
    private static bool SameUri(string a, string b) => Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string uri) =>
        uri.Trim().TrimEnd('/') is var text && text.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            ? "http:" + text["https:".Length..]
            : text;
}
