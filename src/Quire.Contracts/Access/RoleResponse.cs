namespace Quire.Contracts.Access;

/// <summary>A role.</summary>
public sealed record RoleResponse
{
    /// <summary>Unique short name.</summary>
    public required string Alias { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Names of its permissions.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Collection that defined it; absent on built-in roles.</summary>
    public long? OwnerId { get; init; }
}
