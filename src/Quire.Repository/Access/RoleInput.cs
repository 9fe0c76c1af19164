namespace Quire.Repository.Access;

/// <summary>What a role is to be.</summary>
public sealed record RoleInput
{
    public string? Alias { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Names of permissions; a first one of <c>ALL</c>, in any letter case, means every one.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];
}
