namespace Quire.Contracts.Metadata;

/// <summary>A value a controlled field takes.</summary>
public sealed record VocabularyValueResponse
{
    /// <summary>The value.</summary>
    public required string StrValue { get; init; }

    /// <summary>Its place, from 0.</summary>
    public required int DisplayOrder { get; init; }

    /// <summary>Its identifier; absent for none.</summary>
    public string? Identifier { get; init; }
}
