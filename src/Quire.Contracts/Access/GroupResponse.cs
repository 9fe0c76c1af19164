namespace Quire.Contracts.Access;

/// <summary>A group of people made for a collection.</summary>
public sealed record GroupResponse
{
    /// <summary>What assignments call it: <c>&amp;explicit/{id of the collection}-{alias}</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>Alias in its collection.</summary>
    public string? GroupAliasInOwner { get; init; }

    /// <summary>Id of the collection.</summary>
    public long? Owner { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Name shown to people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Its members, such as <c>@jane</c>.</summary>
    public IReadOnlyList<string>? ContainedRoleAssignees { get; init; }
}
