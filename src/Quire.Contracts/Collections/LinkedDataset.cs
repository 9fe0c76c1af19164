namespace Quire.Contracts.Collections;

/// <summary>A dataset that a collection shows by a link.</summary>
public sealed record LinkedDataset
{
    /// <summary>Title of its newest version.</summary>
    public string? Title { get; init; }

    /// <summary>Persistent identifier.</summary>
    public required string Identifier { get; init; }
}
