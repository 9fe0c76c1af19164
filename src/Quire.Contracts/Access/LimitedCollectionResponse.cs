namespace Quire.Contracts.Access;

/// <summary>Who a collection, with everything in it, is limited to.</summary>
public sealed record LimitedCollectionResponse
{
    /// <summary>Id of the collection.</summary>
    public required long DataverseId { get; init; }

    /// <summary>Its alias.</summary>
    public required string DataverseAlias { get; init; }

    /// <summary>Accounts and groups, such as <c>@jane</c>; none where it is there for everybody.</summary>
    public required IReadOnlyList<string> LocallyFairRoleAssignees { get; init; }
}
