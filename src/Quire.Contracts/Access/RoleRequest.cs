namespace Quire.Contracts.Access;

/// <summary>Body of defining a role.</summary>
public sealed record RoleRequest
{
    /// <summary>Unique short name, at most 16 characters of letters, digits, <c>_</c> and <c>-</c>.</summary>
    public string? Alias { get; init; }

    /// <summary>Name shown to people.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for, at most 255 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Names of its permissions, or <c>ALL</c>.</summary>
    public IReadOnlyList<string>? Permissions { get; init; }
}
