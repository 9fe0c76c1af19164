namespace Quire.Contracts.Datasets;

/// <summary>Answer to making a dataset.</summary>
public sealed record DatasetCreated
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Persistent identifier.</summary>
    public required string PersistentId { get; init; }
}
