namespace Quire.Contracts.Accounts;

/// <summary>Collections somebody may do something on.</summary>
public sealed record PermittedCollectionsResponse
{
    /// <summary>How many there are.</summary>
    public int Count { get; init; }

    /// <summary>Those asked for.</summary>
    public required IReadOnlyList<PermittedCollectionItem> Items { get; init; }
}
