namespace Quire.Contracts.Metrics;

/// <summary>A public collection with those in it.</summary>
public sealed record CollectionTree
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>Id of the collection it lies in; 0 for the root.</summary>
    public long OwnerId { get; init; }

    /// <summary>Its alias.</summary>
    public required string Alias { get; init; }

    /// <summary>How far below the first it lies.</summary>
    public int Depth { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The collections in it; null for none.</summary>
    public IReadOnlyList<CollectionTree>? Children { get; init; }
}
