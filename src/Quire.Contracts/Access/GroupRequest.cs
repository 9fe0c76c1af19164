namespace Quire.Contracts.Access;

/// <summary>Body of making or changing a group.</summary>
public sealed record GroupRequest
{
    /// <summary>Alias in its collection: letters, digits, <c>_</c> and <c>-</c>.</summary>
    public string? AliasInOwner { get; init; }

    /// <summary>Name shown to people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }
}
