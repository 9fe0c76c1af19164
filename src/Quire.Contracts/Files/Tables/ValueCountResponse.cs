namespace Quire.Contracts.Files.Tables;

/// <summary>A value and in how many rows it is.</summary>
public sealed record ValueCountResponse
{
    /// <summary>The value, as cells have it.</summary>
    public required string Value { get; init; }

    /// <summary>What it stands for; absent where nothing is known.</summary>
    public string? Label { get; init; }

    /// <summary>In how many rows it is.</summary>
    public required long Count { get; init; }
}
