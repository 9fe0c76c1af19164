namespace Quire.Repository.Search.Upkeep;

/// <summary>Where this process's index and the database differ: numbers of objects, lowest first.</summary>
public sealed record IndexComparison
{
    /// <summary>Collections whose documents are missing or older than what is stored.</summary>
    public required IReadOnlyList<long> Collections { get; init; }

    /// <summary>The same of datasets.</summary>
    public required IReadOnlyList<long> Datasets { get; init; }

    /// <summary>The same of files.</summary>
    public required IReadOnlyList<long> Files { get; init; }

    /// <summary>Objects that are gone and of which the index still holds documents.</summary>
    public required IReadOnlyList<long> Orphans { get; init; }
}
