namespace Quire.Contracts.Access;

/// <summary>A role that counts for somebody on an object.</summary>
public sealed record PermissionExplanationStep
{
    /// <summary>
    /// How they come by it: themselves, then each group that holds the one before, up to the one the role was given to.
    /// </summary>
    public required IReadOnlyList<string> Through { get; init; }

    /// <summary>Alias of the role.</summary>
    public required string Role { get; init; }

    /// <summary>Names of the permissions the role gives.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Database id of the object it was given on.</summary>
    public required long DefinedOn { get; init; }

    /// <summary>Name or title of that object.</summary>
    public required string DefinedOnName { get; init; }

    /// <summary>Whether it gives the permission asked about.</summary>
    public required bool Gives { get; init; }
}
