namespace Quire.Contracts.Search;

/// <summary>Where the search index and the database differ.</summary>
public sealed record IndexStatusResponse
{
    /// <summary>Objects whose documents are missing or older than what is stored.</summary>
    public required IndexDifferences ContentInDatabaseButStaleInOrMissingFromIndex { get; init; }

    /// <summary>Objects that are gone and of which the index still holds documents.</summary>
    public required IndexDifferences ContentInIndexButNotDatabase { get; init; }
}
