namespace Quire.Client;

/// <summary>What to show of a collection beyond the usual (6.x).</summary>
public sealed record CollectionView
{
    /// <summary>The collections above, up to the root. Default: no.</summary>
    public bool? ReturnOwners { get; init; }

    /// <summary>The number of its children. Default: no.</summary>
    public bool? ReturnChildCount { get; init; }
}
