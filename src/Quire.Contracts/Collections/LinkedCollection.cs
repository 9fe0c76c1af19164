namespace Quire.Contracts.Collections;

/// <summary>A collection at one end of a link.</summary>
public sealed record LinkedCollection
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Alias.</summary>
    public required string Alias { get; init; }

    /// <summary>Name.</summary>
    public string? DisplayName { get; init; }
}
