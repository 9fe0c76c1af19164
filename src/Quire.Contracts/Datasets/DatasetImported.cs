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

    /// <summary>
    /// What of an imported document was not taken over and where it stands, in a sentence each; null when all was. Not in the
    /// Dataverse API.
    /// </summary>
    public IReadOnlyList<string>? NotTaken { get; init; }
}
