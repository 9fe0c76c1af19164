namespace Quire.Contracts.Datasets;

/// <summary>Answer to importing a dataset.</summary>
public sealed record DatasetImported
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Persistent identifier.</summary>
    public required string PersistentId { get; init; }

    /// <summary>Whether publishing is done; only when it was asked for.</summary>
    public bool? ReleaseCompleted { get; init; }
}
