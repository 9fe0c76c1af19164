namespace Quire.Contracts.Metadata;

/// <summary>A language metadata may be written in.</summary>
public sealed record MetadataLanguageResponse
{
    /// <summary>Its code, such as <c>fr</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Its name, for people.</summary>
    public required string Title { get; init; }
}
