namespace Quire.Contracts.Search;

/// <summary>Objects by their numbers.</summary>
public sealed record IndexDifferences
{
    /// <summary>Collections.</summary>
    public IReadOnlyList<long>? Dataverses { get; init; }

    /// <summary>Datasets.</summary>
    public IReadOnlyList<long>? Datasets { get; init; }

    /// <summary>Files.</summary>
    public IReadOnlyList<long>? Files { get; init; }

    /// <summary>Objects that are gone, which may have been anything.</summary>
    public IReadOnlyList<long>? Dvobjects { get; init; }
}
