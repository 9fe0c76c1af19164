namespace Quire.Contracts.Files.Tables;

/// <summary>In how many rows a category is when these are weighted.</summary>
public sealed record CategoryMetadataResponse
{
    /// <summary>The weighted frequency.</summary>
    public double WFreq { get; init; }

    /// <summary>The value.</summary>
    public required string CategoryValue { get; init; }
}
